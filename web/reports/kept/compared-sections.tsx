import type { ComparedSection } from '../../api/shapes.ts';
import { groupThousands } from '../../ui/number-text.ts';
import { useWords } from '../../words/language.tsx';

/** The sections of two reports that do not say the same. */
export function ComparedSections({ sections }: { sections: ComparedSection[] }) {
  const { words } = useWords();
  const { sections: title, sectionsSame } = words.reports.compare;
  return (
    <section className="compared-sections" aria-labelledby="sections">
      <h2 id="sections">{title}</h2>
      {sections.length === 0 && <p className="quiet">{sectionsSame}</p>}
      {sections.map((section) => (
        <Section key={section.title} section={section} />
      ))}
    </section>
  );
}

function Section({ section }: { section: ComparedSection }) {
  const { words } = useWords();
  const { titlePage, left, right, absent } = words.reports.compare;
  return (
    <article>
      <h3>
        {section.title || titlePage} <span className="quiet">{remarkOf(section, words.reports.compare)}</span>
      </h3>
      {section.reworded.map((pair) => (
        <div key={pair.left + pair.right} className="reworded">
          <p>
            <span className="quiet">{left} </span>
            {pair.left || absent}
          </p>
          <p>
            <span className="quiet">{right} </span>
            {pair.right || absent}
          </p>
        </div>
      ))}
    </article>
  );
}

function remarkOf(
  { state, reworded, renumbered }: ComparedSection,
  words: ReturnType<typeof useWords>['words']['reports']['compare'],
): string {
  if (state === 'only_left') return words.onlyLeft;
  if (state === 'only_right') return words.onlyRight;
  const remarks = [
    reworded.length > 0 ? words.reworded(groupThousands(reworded.length)) : '',
    renumbered > 0 ? words.renumbered(groupThousands(renumbered)) : '',
  ];
  return remarks.filter((remark) => remark !== '').join(' · ');
}
