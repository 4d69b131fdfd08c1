import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { readText } from './read/text.ts';

test.each([
  'Sales in 2025 came to 128.4 million yuan, up 15.3% from 111.4 million; the target was 120 million, so we reached 107%.',
  'The East region sold 62 million (48.3%), the South 41 million (31.9%) and the North 25.4 million (19.8%), 128.4 million in total.',
  'New customers: 146, of which 23 strategic. Attrition fell from 8.2% to 6.9%, or 1.3 points. Average order value $1,250, +4.2% YoY.',
  'Headcount 32. Sales per head 4.01 million. 6 workshops with 32 attendees each, 192 in all. Gross margin 31.4% (2024: 29.2%).',
  'Q1 28.1m, Q2 31.5m, Q3 33.0m, Q4 35.8m. H1 59.6m against a plan of 60m, H2 68.8m against 65m: 99.3% and 105.8%.',
  'Orders doubled. Returns stayed below 2%. Top 5 customers make up 34% of revenue; the largest one makes up 11%.',
])('a summary in English is accused of nothing: %s', (text) => {
  expect(audit(readText(text)).summary).toMatchObject({ contradiction: 0, suspicious: 0, unverifiable: 0 });
});
