/** A course for machines (https://schema.org/Course, CourseInstance), and the list of them. */
import type { Course, ItemList, WithContext } from 'schema-dts';
import type { PlacedService } from '../content/directory.ts';
import { plainText } from './markdown.ts';

/** A course and its next group; nothing for a service that is none. `day` is the day the page is for. */
export function describedCourse(
  {
    course,
    cost,
    path,
    name,
    inBrief,
    description,
    provider,
    places,
    frenchLevels,
    receptionModes,
  }: PlacedService,
  { siteUrl, day }: { siteUrl: string; day: string },
): WithContext<Course>[] {
  if (!course) return [];
  const { startsOn, weeks, hoursPerWeek, placesLeft, courseType } = course;
  const city = places.map(({ location }) => location.city).find(Boolean);
  const isRemote = receptionModes.includes('remote');
  const mode = isRemote ? (places.length > 0 ? 'Blended' : 'Online') : 'Onsite';
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Course',
      name,
      description: inBrief ?? plainText(description),
      url: new URL(path, siteUrl).href,
      provider: { '@type': 'Organization', name: provider.name, url: new URL(provider.path, siteUrl).href },
      ...(courseType !== 'other' && { about: 'fr' }),
      ...(frenchLevels.length > 0 && { educationalLevel: frenchLevels }),
      isAccessibleForFree: cost === 'free',
      offers: { '@type': 'Offer', category: cost === 'free' ? 'Free' : 'Paid' },
      hasCourseInstance: {
        '@type': 'CourseInstance',
        courseMode: mode,
        ...(startsOn && startsOn >= day && { startDate: startsOn }),
        ...(placesLeft !== undefined && { remainingAttendeeCapacity: placesLeft }),
        ...(hoursPerWeek !== undefined && {
          courseSchedule: {
            '@type': 'Schedule',
            duration: `PT${hoursPerWeek}H`,
            repeatFrequency: 'Weekly',
            ...(weeks !== undefined && { repeatCount: weeks }),
          },
        }),
        ...(city && {
          location: {
            '@type': 'Place',
            address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: 'BE' },
          },
        }),
      },
    } as WithContext<Course>,
  ];
}

/** The courses of a page, in its order. */
export const describedCourseList = (
  courses: { name: string; path: string }[],
  siteUrl: string,
): WithContext<ItemList> => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: courses.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    url: new URL(path, siteUrl).href,
  })),
});
