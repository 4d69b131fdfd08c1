import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { forgetApart, mergeCustomers, proposalsOnPage, proposalsQuery, tellApart } from '../api/merges.ts';
import type { CustomerCard } from '../api/shapes.ts';
import { groupThousands } from '../ui/number-text.ts';
import { Pager } from '../ui/pager.tsx';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { useSales } from './sales.ts';

export function Proposals() {
  const { words, language } = useWords();
  const [page, setPage] = useState(1);
  const found = useQuery(proposalsQuery(language, page));
  const decide = useDecision();
  const pairs = found.data?.proposals ?? [];
  const sales = useSales(pairs.flatMap(({ left, right }) => [left, right]));
  const total = found.data?.total ?? 0;
  const last = Math.max(1, Math.ceil(total / proposalsOnPage));
  if (found.data && page > last) setPage(last); // The last one of its page was just decided.
  return (
    <section aria-labelledby="proposals" aria-busy={found.isPlaceholderData}>
      <h2 id="proposals">{words.merges.proposals}</h2>
      <p className="question">{words.merges.proposalsHint}</p>
      <Decided decision={decide.data} onUndo={(pair) => decide.mutate({ ...pair, how: 'forget' })} />
      {decide.error && <TroubleNote error={decide.error} />}
      {found.error && <TroubleNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting heights={[168, 168, 168]} label={words.merges.proposals} />}
      {found.data && total === 0 && <p className="quiet">{words.merges.none}</p>}
      <ul className="proposals">
        {pairs.map((pair) => (
          <li key={`${pair.left.id} ${pair.right.id}`}>
            <ProposalCard
              pair={pair}
              sales={sales}
              deciding={decide.isPending}
              onMerge={(customer, into) => decide.mutate({ how: 'merge', customer, into })}
              onApart={() => decide.mutate({ how: 'apart', customer: pair.left, into: pair.right })}
            />
          </li>
        ))}
      </ul>
      {total > proposalsOnPage && (
        <Pager {...{ page, size: proposalsOnPage, total, pageOf: words.merges.pageOf }} onPage={setPage} />
      )}
    </section>
  );
}

interface Decision {
  how: 'merge' | 'apart' | 'forget';
  customer: CustomerCard;
  into: CustomerCard;
}

interface DecidedProps {
  decision: (Decision & { said: string }) | undefined;
  onUndo: (decision: Decision) => void;
}

/** What was done, in words. A merge is undone in the list below. */
function Decided({ decision, onUndo }: DecidedProps) {
  const { words } = useWords();
  return (
    <output className="undone-note">
      {decision?.said}
      {decision?.how === 'apart' && (
        <>
          {' '}
          <Button size="small" onClick={() => onUndo(decision)}>
            {words.merges.undo}
          </Button>
        </>
      )}
    </output>
  );
}

function useDecision() {
  const { words, language } = useWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (decision: Decision) => {
      const { how, customer, into } = decision;
      const [left, right] = [customer.id, into.id];
      if (how === 'merge') {
        const { documents } = await mergeCustomers(language, { customer: left, into: right });
        return { ...decision, said: words.merges.merged(customer.name, into.name, groupThousands(documents)) };
      }
      await (how === 'apart' ? tellApart : forgetApart)(language, { left, right });
      const said = how === 'apart' ? words.merges.toldApart : words.merges.forgotten;
      return { ...decision, said: said(customer.name, into.name) };
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'import' }),
  });
}
