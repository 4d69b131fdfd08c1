// How the team learns, as rows: sessions, who attended them, mentor pairs from either side, reviews and appraisals.

import { sql } from 'kysely';
import { standing } from '../../../records/standing.ts';
import { dated, type Relation } from '../relation.ts';

const seller = 'fact.person_id';

export const trainingRelations = {
  training: dated('training', {
    anchors: {},
    owned: 'open',
    row: { document: 'fact.code', note: 'fact.name' },
  }),
  /** By the day of the session. Without hours of their own, those of the session. */
  attendance: {
    ...dated('attendance', {
      anchors: { seller },
      owned: 'seller',
      columns: { hours: 'fact.attended_hours' },
      row: { document: 'fact.training_code', note: 'fact.training_name' },
    }),
    from: ({ moment }) => sql`(
    select
      attendance.*,
      training.date,
      training.code as training_code,
      training.name as training_name,
      coalesce(attendance.hours, training.hours) as attended_hours
    from attendance
    join training on training.id = attendance.training_id and ${standing('training', moment)}
  ) as fact`,
  },
  mentor: pairs('fact.mentor_id'),
  apprentice: pairs('fact.apprentice_id'),
  review: dated('review', {
    anchors: { seller, kind: 'fact.kind' },
    owned: 'seller',
    row: { note: "concat_ws(' · ', fact.kind, nullif(fact.note, ''))" },
  }),
  appraisal: dated('appraisal', {
    date: 'fact.month',
    anchors: { seller },
    owned: 'seller',
    row: { note: "concat_ws(' · ', trim_scale(fact.score), fact.grade)" },
  }),
} satisfies Record<string, Relation>;

/** Mentor pairs active in a range, each the row of the mentor or of the apprentice. */
function pairs(person: string): Relation {
  return {
    ...dated('mentorship', {
      date: 'fact.started_on',
      anchors: { seller: person },
      owned: 'seller',
      columns: { pair: "fact.mentor_id || '-' || fact.apprentice_id" },
      row: { note: 'fact.names' },
    }),
    from: ({ moment }) => sql`(
    select mentorship.*, concat_ws(' → ', mentor.name, apprentice.name) as names
    from mentorship
    left join person as mentor on mentor.id = mentorship.mentor_id and ${standing('mentor', moment)}
    left join person as apprentice on apprentice.id = mentorship.apprentice_id and ${standing('apprentice', moment)}
  ) as fact`,
    during: ({ from, to }) =>
      sql<boolean>`fact.started_on <= ${to}::date and (fact.ended_on is null or fact.ended_on >= ${from}::date)`,
  };
}
