import { Fragment } from 'react';
import type { Span } from '../../api/shapes.ts';
import { FigureLink } from '../../ui/figure-link.tsx';
import { NoteMark } from './notes.tsx';

/** A sentence of a report. */
export function Spans({ spans }: { spans: Span[] }) {
  return spans.map((span, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Fragment key={index}>
      {span.bold ? (
        <strong>
          <Told span={span} />
        </strong>
      ) : (
        <Told span={span} />
      )}
      {span.notes?.map((note) => (
        <NoteMark key={note} note={note} />
      ))}
    </Fragment>
  ));
}

function Told({ span: { text, expr } }: { span: Span }) {
  return expr === undefined ? text : <FigureLink expression={expr}>{text}</FigureLink>;
}
