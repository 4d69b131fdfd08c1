// A report on the page as it will be in the file: each number leads to its passport.

import { useMemo } from 'react';
import type { ReportBlock, Span } from '../../api/shapes.ts';
import { ChartBlock } from './chart-block.tsx';
import { Notes, notesOf, NotesContext } from './notes.tsx';
import { Spans } from './spans.tsx';
import { TableBlock } from './table-block.tsx';
import '../../styles/report-blocks.css';

interface ReportBlocksProps {
  blocks: ReportBlock[];
  /** The one that the report is written in. */
  language: 'zh' | 'en';
}

export function ReportBlocks({ blocks, language }: ReportBlocksProps) {
  const notes = useMemo(() => notesOf(blocks), [blocks]);
  return (
    <NotesContext value={notes}>
      <article className="report-blocks" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {blocks.map((block, index) => (
          // A report is drawn anew as a whole.
          // oxlint-disable-next-line react/no-array-index-key
          <Block key={index} block={block} all={blocks} />
        ))}
        <Notes />
      </article>
    </NotesContext>
  );
}

function Block({ block, all }: { block: ReportBlock; all: ReportBlock[] }) {
  switch (block.kind) {
    case 'title':
      return <Title {...block} />;
    case 'contents':
      return <Contents blocks={all} />;
    case 'heading':
      return <Heading {...block} />;
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'list':
      return <List {...block} />;
    case 'table':
      return <TableBlock table={block} />;
    case 'chart':
      return <ChartBlock {...block} />;
  }
}

function Title({ text, subtitle }: { text: string; subtitle: string }) {
  return (
    <header>
      <h2>{text}</h2>
      {subtitle !== '' && <p className="quiet small">{subtitle}</p>}
    </header>
  );
}

function Heading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  if (level === 1) return <h3>{text}</h3>;
  return level === 2 ? <h4>{text}</h4> : <h5>{text}</h5>;
}

function List({ ordered, items }: { ordered: boolean; items: Span[][] }) {
  const told = items.map((spans, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <li key={index}>
      <Spans spans={spans} />
    </li>
  ));
  return ordered ? <ol>{told}</ol> : <ul>{told}</ul>;
}

/** Without pages there is nothing to point to: it shows how the report is divided. */
function Contents({ blocks }: { blocks: ReportBlock[] }) {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level < 3);
  return (
    <ul className="report-contents">
      {headings.map((block, index) =>
        block.kind === 'heading' ? (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-level={block.level}>
            {block.text}
          </li>
        ) : null,
      )}
    </ul>
  );
}
