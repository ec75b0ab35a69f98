/**
 * School holidays of the Fédération Wallonie-Bruxelles, both days included
 * (http://www.enseignement.be/index.php?page=23953). A year is decided at a time, about two years ahead: when the
 * Fédération publishes the next one, add it here. Until then hours that depend on it are "not confirmed".
 */
export const schoolHolidays = [
  { name: 'été 2025', from: '2025-07-05', until: '2025-08-24' },
  { name: 'automne 2025', from: '2025-10-20', until: '2025-11-02' },
  { name: 'hiver 2025', from: '2025-12-22', until: '2026-01-04' },
  { name: 'détente 2026', from: '2026-02-16', until: '2026-03-01' },
  { name: 'printemps 2026', from: '2026-04-27', until: '2026-05-10' },
  { name: 'été 2026', from: '2026-07-04', until: '2026-08-23' },
  { name: 'automne 2026', from: '2026-10-19', until: '2026-11-01' },
  { name: 'hiver 2026', from: '2026-12-21', until: '2027-01-03' },
  { name: 'détente 2027', from: '2027-02-22', until: '2027-03-07' },
  { name: 'printemps 2027', from: '2027-04-26', until: '2027-05-09' },
  { name: 'été 2027', from: '2027-07-03', until: '2027-08-22' },
];

/** The last day about which the calendar above says anything. */
export const schoolHolidaysKnownUntil = '2027-08-22';
