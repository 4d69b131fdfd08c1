// Two-step verification: a state, what can be done about it, and the one form that is open.

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { beginTwoStep, confirmTwoStep, endTwoStep, type OwnProof, renewRecoveryCodes } from '../api/account.ts';
import type { Account, TwoStepSecret } from '../api/shapes.ts';
import { instant } from '../ui/instant.ts';
import { useWords } from '../words/language.tsx';
import { ProofForm } from './proof-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { TwoStepCodeForm } from './two-step-code-form.tsx';

type Wish = 'begin' | 'codes' | 'off';

type Step =
  | { at: 'rest'; said?: string }
  | { at: 'proof'; wish: Wish }
  | { at: 'scan'; secret: TwoStepSecret }
  | { at: 'codes'; codes: string[]; said?: string };

export function TwoStepSection({ account }: { account: Account }) {
  const { words } = useWords();
  const { twoStep } = words.accountPage;
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const proving = useProving(setStep);
  const confirming = useConfirming(setStep);
  const isOn = account.two_step_since !== null;
  const ask = (wish: Wish) => {
    proving.reset();
    setStep({ at: 'proof', wish });
  };
  return (
    <section className="account-section" aria-labelledby="two-step">
      <h2 id="two-step">{twoStep.title}</h2>
      <TwoStepState account={account} />
      <output className="undone-note">{step.at === 'rest' && step.said}</output>
      {step.at === 'rest' && <Choices account={account} onWish={ask} />}
      {step.at === 'proof' && (
        <ProofForm
          withCode={isOn}
          error={proving.error}
          pending={proving.isPending}
          onProof={(proof) => proving.mutate({ wish: step.wish, proof })}
          onCancel={() => setStep({ at: 'rest' })}
        />
      )}
      {step.at === 'scan' && (
        <TwoStepCodeForm
          secret={step.secret}
          error={confirming.error}
          pending={confirming.isPending}
          onCode={(code) => confirming.mutate(code)}
          onCancel={() => {
            confirming.reset();
            setStep({ at: 'rest' });
          }}
        />
      )}
      {step.at === 'codes' && (
        <RecoveryCodes
          codes={step.codes}
          owner={account.username}
          onSaved={() => setStep({ at: 'rest', ...(step.said !== undefined && { said: step.said }) })}
        />
      )}
    </section>
  );
}

function TwoStepState({ account }: { account: Account }) {
  const { words, language } = useWords();
  const { twoStep } = words.accountPage;
  const { two_step_since: since, recovery_codes_left: left } = account;
  return (
    <>
      <p className="question">{since === null ? twoStep.off : twoStep.on(instant(since, language), left)}</p>
      {since !== null && left < 3 && <p className="hint">{twoStep.fewLeft}</p>}
      {account.two_step_required && <p className="question">{twoStep.required}</p>}
    </>
  );
}

function Choices({ account, onWish }: { account: Account; onWish: (wish: Wish) => void }) {
  const { words } = useWords();
  const { twoStep } = words.accountPage;
  if (account.two_step_since === null)
    return (
      <div className="button-row">
        <Button type="primary" onClick={() => onWish('begin')}>
          {twoStep.turnOn}
        </Button>
      </div>
    );
  return (
    <div className="button-row">
      <Button onClick={() => onWish('codes')}>{twoStep.newCodes}</Button>
      <Button onClick={() => onWish('begin')}>{twoStep.changePhone}</Button>
      {!account.two_step_required && <Button onClick={() => onWish('off')}>{twoStep.turnOff}</Button>}
    </div>
  );
}

function useProving(setStep: (step: Step) => void) {
  const { words, language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ wish, proof }: { wish: Wish; proof: OwnProof }): Promise<Step> => {
      if (wish === 'begin') return { at: 'scan', secret: await beginTwoStep(language, proof) };
      if (wish === 'codes') return { at: 'codes', codes: (await renewRecoveryCodes(language, proof)).recovery_codes };
      await endTwoStep(language, proof);
      return { at: 'rest', said: words.accountPage.twoStep.offDone };
    },
    onSuccess: async (step) => {
      setStep(step);
      await queries.invalidateQueries({ queryKey: ['account'] });
    },
  });
}

function useConfirming(setStep: (step: Step) => void) {
  const { words, language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => confirmTwoStep(language, code),
    onSuccess: async ({ recovery_codes: codes }) => {
      setStep({ at: 'codes', codes, said: words.accountPage.twoStep.onDone });
      await queries.invalidateQueries({ queryKey: ['account'] });
    },
  });
}
