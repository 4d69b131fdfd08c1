// What stands behind sales: customers, the team, what is spent. It is asked for once the page stands, so that the first
// sentence does not wait for it.

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { figuresQuery } from '../api/board.ts';
import { conditionsOf } from '../address.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../words/language.tsx';
import { type AnswerOf, beyond, type BeyondKey } from './beyond-figures.ts';
import { BreakdownTable } from './breakdown-table.tsx';

export function Beyond({ period }: { period: string }) {
  const { words } = useWords();
  const { answerOf, isPending, isOutdated } = useBeyond(period);
  if (isPending) return <Waiting heights={[320, 320]} label={words.board.customers} />;
  return (
    <div className="breakdowns beyond" aria-busy={isOutdated}>
      <Customers answerOf={answerOf} />
      <Team answerOf={answerOf} />
      <CustomersByProvince answerOf={answerOf} />
      <Spending answerOf={answerOf} />
    </div>
  );
}

function useBeyond(period: string) {
  const { language } = useWords();
  const address = useSearch({ from: '__root__' });
  const expressions = beyond(period, conditionsOf(address));
  const asked = Object.values(expressions);
  const { data, isPlaceholderData, isPending } = useQuery({
    ...figuresQuery(language, asked, address.as_of),
    placeholderData: keepPreviousData,
  });
  const answerOf: AnswerOf = (key: BeyondKey) => data?.[asked.indexOf(expressions[key])];
  return { answerOf, isPending, isOutdated: isPlaceholderData };
}

function Customers({ answerOf }: { answerOf: AnswerOf }) {
  const { words } = useWords();
  const { columns, facts } = words.board;
  return (
    <BreakdownTable
      id="customers"
      title={words.board.customers}
      question={words.board.customersQuestion}
      dimension="tier"
      columns={[
        { title: columns.customers, answer: answerOf('customersByTier') },
        { title: columns.sales, answer: answerOf('salesByTier'), barred: true },
        { title: columns.share, answer: answerOf('shareByTier') },
        { title: columns.growth, answer: answerOf('growthByTier') },
      ]}
      facts={[
        { word: facts.customers, answer: answerOf('customers') },
        { word: facts.newCustomers, answer: answerOf('newCustomers') },
        { word: facts.lost, answer: answerOf('lost') },
        { word: facts.repurchase, answer: answerOf('repurchase') },
      ]}
    />
  );
}

function CustomersByProvince({ answerOf }: { answerOf: AnswerOf }) {
  const { words } = useWords();
  const { columns } = words.board;
  return (
    <BreakdownTable
      id="customers-by-province"
      title={words.board.comings}
      question={words.board.comingsQuestion}
      dimension="province"
      columns={[
        { title: columns.customers, answer: answerOf('customersByProvince') },
        { title: columns.newCustomers, answer: answerOf('newByProvince'), barred: true },
        { title: columns.lost, answer: answerOf('lostByProvince'), barred: true },
      ]}
      order={{ column: 0, descending: true }}
    />
  );
}

function Team({ answerOf }: { answerOf: AnswerOf }) {
  const { words } = useWords();
  const { columns, facts } = words.board;
  return (
    <BreakdownTable
      id="team"
      title={words.board.team}
      question={words.board.teamQuestion}
      dimension="quintile"
      columns={[
        { title: columns.sales, answer: answerOf('salesByQuintile'), barred: true },
        { title: columns.share, answer: answerOf('shareByQuintile') },
        { title: columns.customers, answer: answerOf('customersByQuintile') },
      ]}
      facts={[
        { word: facts.headcount, answer: answerOf('headcount') },
        { word: facts.perHead, answer: answerOf('perHead') },
        { word: facts.turnover, answer: answerOf('turnover') },
      ]}
    />
  );
}

function Spending({ answerOf }: { answerOf: AnswerOf }) {
  const { words } = useWords();
  const { columns, facts } = words.board;
  return (
    <BreakdownTable
      id="spending"
      title={words.board.spending}
      question={words.board.spendingQuestion}
      dimension="kind"
      columns={[
        { title: columns.expenses, answer: answerOf('expensesByKind'), barred: true },
        { title: columns.ratio, answer: answerOf('ratioByKind') },
      ]}
      order={{ column: 0, descending: true }}
      facts={[
        { word: facts.ratio, answer: answerOf('ratio') },
        { word: facts.ratioTarget, answer: answerOf('ratioTarget') },
        { word: facts.ratioGap, answer: answerOf('ratioGap') },
        { word: facts.roi, answer: answerOf('roi') },
      ]}
    />
  );
}
