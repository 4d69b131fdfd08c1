import type { Words } from '../zh.ts';

export const templatesWords: Pick<Words, 'reportBlocks' | 'templates'> = {
  reportBlocks: {
    points: 'The numbers of the chart',
    unit: (unit) => `Unit: ${unit}`,
  },

  templates: {
    open: 'Report templates',
    all: '‹ All templates',
    toReports: '‹ Reports',
    hint: 'A report is written from a template: text with figures in it. Make the built-in one the company’s own and see at once what comes of it. Every save is kept as a version that can be had again, and the built-in one too. Templates are the whole company’s.',
    nameOf: (kind, language) => `${kind} report, ${language}`,
    titleOf: (kind, language) => `Template of the ${kind.toLowerCase()} report, ${language}`,
    columns: { kind: 'Report', holds: 'In use', saved: 'Saved', note: 'Note' },
    builtIn: 'Built-in template',
    builtInHolds: 'The built-in template is in use; nobody has changed it.',
    ownHolds: (number, by, at) => `The company’s version ${number} is in use: ${by}, ${at}`,
    changedMark: 'built-in one is newer',
    text: 'Text of the template',
    period: 'Period of the preview',
    note: 'Note: what changed (optional)',
    save: 'Save',
    discard: 'Discard changes',
    reset: 'Reset to the built-in one',
    unsaved: 'Changes are not saved',
    restored: 'What you did not save last time is still here',
    saved: (number) => `Saved as version ${number}. Reports are written from it from now on.`,
    notSaved: 'Not saved',
    leave: 'Your changes are not saved. They stay on this device until you come back. Leave now?',
    panesLabel: 'Beside the text',
    panes: { text: 'Text', preview: 'Preview', insert: 'Insert', help: 'Syntax', versions: 'Versions' },
    preview: 'Preview',
    noPeriods:
      'The ledger has no sales yet, so there is no preview. Once there are, the report stands here; the template can be written already, and saving checks it all the same.',
    noSales: (period) => `There are no sales in ${period}, so there is no preview. Choose a period that has some.`,
    problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
    place: (line, column) => `Line ${line}, column ${column}`,
    insert: 'Insert a metric',
    insertHint:
      'A click writes the metric at the cursor, of the report’s period @P. Change it to @P-1y for the year before, or add conditions and “by” a dimension.',
    help: 'Syntax',
    helpHint: 'A click writes the form at the cursor.',
    versions: 'Versions',
    versionsHint: 'An older version goes into the editor first. Look at the preview, then save.',
    noVersions: 'Nobody has saved yet. From the first save on, each version is listed here.',
    version: (number) => `Version ${number}`,
    versionOf: (number, by) => `Version ${number}, saved by ${by}`,
    wasReset: 'reset to the built-in one',
    holds: 'In use',
    take: 'Take back',
    takeOf: (number) => `Take back version ${number}`,
    takenFrom: (number) => `From version ${number}`,
    mine: 'Your text',
    keepMine: 'Keep mine',
    takeOther: 'Take the right one',
    compare: 'Compare',
    elsewhereTitle: 'Somebody saved another version meanwhile',
    elsewhereHint:
      'Both are here. Copy what you need into your text, choose “Keep mine” and save; or take theirs. Marked lines are in one of them alone.',
    builtInChanged: 'Since this template was made from the built-in one, the program brought a newer built-in one.',
    builtInTitle: 'The built-in template is newer',
    builtInHint:
      'Left is the company’s, right the new built-in one; marked lines are in one of them alone. Keep yours and save, and you are not told again.',
    syntax: [
      {
        title: 'Text',
        forms: [
          ['# Heading', 'A numbered heading; ## and ### are those below it'],
          ['- item', 'A list'],
          ['**bold**', 'Bold'],
          ['[[contents]]', 'The table of contents, on a line of its own'],
          ['<!-- note -->', 'For whoever writes the template; not in the report'],
        ],
      },
      {
        title: 'Figures',
        forms: [
          ['{{ sales@P }}', 'Sales of the period'],
          ['{{ sales{province=浙江}@P }}', 'With a condition'],
          ['{{ sales:yoy@P | growth }}', 'The wording follows the value: up or down on the year before'],
          ['{{ attainment@P | attained }}', 'Share of the target reached, or by how much it was exceeded'],
          ['{{ sales:gap@P | gap }}', 'How far above or below the target'],
          ['{{ P }}', 'The period itself; @P-1 the one before, @P-1y that of the year before'],
          ['{{ company }}', 'The company’s name; also today, version, whose, basis'],
        ],
      },
      {
        title: 'Conditions and lists',
        forms: [
          ['{{#if grew sales:yoy@P}}grew{{else}}did not grow{{/if}}', 'One sentence or the other'],
          [
            '{{#each sales:yoy by province@P best 3 as place between ", "}}{{ place }} ({{ place.value | change }}){{/each}}',
            'The three provinces that grew most',
          ],
          [
            '{{#each findings top 3 as problem}}\n- {{ problem.sentence }}\n{{/each}}',
            'The three problems with most at stake',
          ],
        ],
      },
      {
        title: 'Tables and charts',
        forms: [
          [
            '```table\ncaption: Sales by series\nrows: series\nsort: sales@P\ntotal: true\ncolumns:\n- Sales: sales@P\n- Growth: sales:yoy@P\n```',
            'A row for each series',
          ],
          [
            '```chart\nform: line\ncaption: Sales by month\nacross: month\nseries:\n- This year: sales@P (now)\n- Last year: sales@P-1y (before)\n```',
            'A line; form may also be column or bar',
          ],
        ],
      },
    ],
  },
};
