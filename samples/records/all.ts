import type { Customer } from '../customers.ts';
import { productsFile, ratioTargetsFile, settingsFile } from './company.ts';
import { competitorsFile, priceMovesFile } from './competitors.ts';
import { contactsFile } from './contacts.ts';
import { customersFile } from './customers-file.ts';
import { eventsFile, marketEvents } from './events.ts';
import { expensesFile } from './expenses.ts';
import { appraisalsFile, mentorshipsFile, reviewsFile } from './growth.ts';
import type { History } from './history.ts';
import { moneyFiles } from './money.ts';
import { countiesFile, regionsFile } from './places.ts';
import { prospectsFile } from './prospects.ts';
import type { RecordFile } from './record-file.ts';
import { issuesFile, satisfactionFile } from './service.ts';
import { attendancesFile, trainingsFile } from './training.ts';
import { allTrips, travelFile } from './travel.ts';

/** What stands before any ledger: what the company decides, where it is, what it sells and to whom. */
export function companyFiles(customers: Customer[], history: History): RecordFile[] {
  return [
    settingsFile(),
    regionsFile(),
    countiesFile(),
    productsFile(),
    customersFile(customers, history),
    ratioTargetsFile(),
  ];
}

/** What happens beside the ledger; what a file names comes before it. */
export function dailyFiles(history: History): RecordFile[] {
  const events = marketEvents(history);
  const trips = allTrips(events);
  return [
    ...moneyFiles(history),
    contactsFile(history),
    satisfactionFile(history),
    issuesFile(history),
    eventsFile(events),
    prospectsFile(events, history),
    trainingsFile(),
    attendancesFile(),
    mentorshipsFile(),
    reviewsFile(),
    appraisalsFile(),
    expensesFile({ history, events, trips }),
    travelFile(trips),
    competitorsFile(),
    priceMovesFile(),
  ];
}
