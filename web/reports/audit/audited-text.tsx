// The text as printed, each number marked by its verdict. Blocks are drawn anew only when a number in them is looked at.

import { memo, useMemo, useState } from 'react';
import { Button } from 'antd';
import type { AuditBlock, AuditedFile, AuditSpan } from '../../api/shapes.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';
import { AuditedTable } from './audited-table.tsx';
import { Legend } from './legend.tsx';
import type { Lookup, Show } from './lookup.ts';
import { MarkedSpans, type Marking } from './marked-spans.tsx';
import { blocksAtOnce, numbersIn } from './portions.ts';

interface AuditedTextProps {
  audited: AuditedFile;
  lookup: Lookup;
  show: Show;
  selected: string | undefined;
  onSelect: (number: string) => void;
}

export function AuditedText({ audited: { blocks, numbers }, lookup, show, selected, onSelect }: AuditedTextProps) {
  const { words } = useWords();
  const places = useMemo(
    () => new Map(blocks.flatMap((block, at) => numbersIn(block).map((id) => [id, at]))),
    [blocks],
  );
  const [asked, setAsked] = useState(blocksAtOnce);
  const shown = Math.max(asked, (selected === undefined ? 0 : (places.get(selected) ?? 0)) + 1);
  const lit = litBlocks(selected, lookup, places);
  const left = blocks.length - shown;
  if (blocks.length === 0) return null;
  return (
    <section className="audited-text" aria-labelledby="audited-text" data-show={show}>
      <h3 id="audited-text">{words.audit.text}</h3>
      {numbers.length > 0 && <Legend />}
      <div className="audited-blocks">
        {blocks.slice(0, shown).map((block, at) => (
          <Block
            // The blocks never change their order.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            block={block}
            lookup={lookup}
            selected={lit.has(at) ? selected : undefined}
            onSelect={onSelect}
          />
        ))}
      </div>
      {left > 0 && (
        <Button onClick={() => setAsked(shown + blocksAtOnce)}>{words.audit.goOn(groupThousands(left))}</Button>
      )}
    </section>
  );
}

/** The blocks in which the number that is looked at stands, and those that it is related to. */
function litBlocks(selected: string | undefined, lookup: Lookup, places: ReadonlyMap<string, number>): Set<number> {
  if (selected === undefined) return new Set();
  const related = (lookup.relations.get(selected) ?? []).flatMap(({ numbers }) => numbers);
  return new Set([selected, ...related].flatMap((id) => places.get(id) ?? []));
}

const Block = memo(function Block({ block, ...marking }: Marking & { block: AuditBlock }) {
  if (block.kind === 'table') return <AuditedTable table={block} {...marking} />;
  return block.kind === 'heading' ? (
    <h4>
      <MarkedSpans spans={block.spans} {...marking} />
    </h4>
  ) : (
    <Paragraph spans={block.spans} {...marking} />
  );
});

function Paragraph({ spans, ...marking }: Marking & { spans: AuditSpan[] }) {
  return (
    <p>
      <MarkedSpans spans={spans} {...marking} />
    </p>
  );
}
