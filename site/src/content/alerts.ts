/** Which alerts a page shows: those of the day that are for every page, or for what this one is about. */
import type { AlertBanner } from '@passerelle/shared/content/alert-banner';
import { isWithin } from '@passerelle/shared/days';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';

/** Those of the day, urgent ones first; in French where nobody translated one: it cannot wait. */
export function alertsOn(day: string, alerts: AlertBanner[], locale: Locale): AlertBanner[] {
  const here = new Map<string, AlertBanner>();
  for (const alert of alerts.filter((each) => each.locale === defaultLocale))
    here.set(alert.documentId, alert);
  for (const alert of alerts.filter((each) => each.locale === locale)) {
    const french = here.get(alert.documentId) ?? alert;
    const or = <Value>(own: Value[], borrowed: Value[]) => (own.length > 0 ? own : borrowed);
    here.set(alert.documentId, {
      ...alert,
      page: alert.page ?? french.page,
      theme: alert.theme ?? french.theme,
      themes: or(alert.themes, french.themes),
      communes: or(alert.communes, french.communes),
    });
  }
  return [...here.values()]
    .filter((alert) => isWithin(day, alert))
    .sort(
      (a, b) =>
        Number(b.kind === 'urgent') - Number(a.kind === 'urgent') || (a.documentId < b.documentId ? -1 : 1),
    );
}

/** Those a page shows; `about` are the documentIds of the themes and communes it is about. */
export const alertsAbout = (alerts: AlertBanner[], about: string[]): AlertBanner[] =>
  alerts.filter(({ themes, communes }) => {
    const concerned = [...themes, ...communes];
    return concerned.length === 0 || concerned.some((id) => about.includes(id));
  });
