/** The courses of one language: those of French, as somebody who wants to begin looks for them, and the others. */
import type { Course } from '@passerelle/shared/directory/course';
import {
  courseTypes,
  frenchLevels,
  timesOfDay,
  type CourseType,
  type FrenchLevel,
  type TimeOfDay,
} from '@passerelle/shared/directory/vocabulary';
import { courseTexts } from '../i18n/courses.ts';
import { directoryTexts, fill } from '../i18n/directory.ts';
import { labelOf } from '../i18n/directory-vocabulary.ts';
import { longDate } from '../lib/dates.ts';
import { byIntake, canEnrol, intakeOf, type Intake } from '../lib/directory/intake.ts';
import { attributeOf, havingOf, usefulChoices, type ListChoice } from '../lib/list-choice.ts';
import type { PlacedService } from './directory.ts';
import type { LocaleContent } from './locale-content.ts';

export type PlacedCourse = PlacedService & { course: Course; intake: Intake };

/** Every course lists show, what one can begin soonest first; where nobody is received for now comes last. */
function coursesOf({ directory, day }: LocaleContent): PlacedCourse[] {
  const isAway = ({ serviceStatus }: PlacedService) => Number(serviceStatus !== 'active');
  return directory.listed
    .flatMap((service): PlacedCourse[] =>
      service.course ? [{ ...service, course: service.course, intake: intakeOf(service.course, day) }] : [],
    )
    .sort((one, other) => isAway(one) - isAway(other) || byIntake(one.intake, other.intake));
}

const isFrench = ({ course }: PlacedCourse) => course.courseType !== 'other';

export const frenchCoursesOf = (site: LocaleContent) => coursesOf(site).filter(isFrench);

export const otherCoursesOf = (site: LocaleContent) => coursesOf(site).filter((each) => !isFrench(each));

/** What a course can be found by; the names stand in addresses, in French. */
export const hasOf = ({ course, frenchLevels, communes, cost, intake, serviceStatus }: PlacedCourse) => ({
  sorte: [course.courseType],
  niveau: frenchLevels,
  moment: course.timesOfDay,
  commune: communes.map(({ slug }) => slug),
  prix: [cost],
  garde: course.childcare ? ['oui'] : [],
  libre: canEnrol(intake) && serviceStatus === 'active' ? ['oui'] : [],
});

/** The values that occur of a closed list, in its order, in words. */
const occurring = <Value extends string>(
  list: Record<Value, string>,
  has: ReadonlySet<string>,
  words: (value: Value) => string,
) =>
  (Object.keys(list) as Value[])
    .filter((value) => has.has(value))
    .map((value) => [value, words(value)] as const);

export function courseChoices(courses: PlacedCourse[], { locale }: LocaleContent): ListChoice[] {
  const texts = courseTexts(locale);
  const all = courses.map(hasOf);
  const values = (name: keyof (typeof all)[number]) => new Set<string>(all.flatMap((has) => has[name]));
  const communes = new Map(
    courses.flatMap((each) => each.communes.map(({ slug, name }) => [slug, name] as const)),
  );
  const byName = new Intl.Collator(locale).compare;
  const label = (list: 'courseTypes' | 'timesOfDay') => (value: CourseType & TimeOfDay) =>
    labelOf(list, value, locale);
  return usefulChoices(
    [
      {
        name: 'niveau',
        label: texts.level,
        options: occurring<FrenchLevel>(frenchLevels, values('niveau'), (level) => texts.levels[level]),
      },
      {
        name: 'commune',
        label: texts.commune,
        options: [...communes].sort(([, one], [, other]) => byName(one, other)),
      },
      {
        name: 'moment',
        label: texts.timeOfDay,
        options: occurring(timesOfDay, values('moment'), label('timesOfDay')),
      },
      {
        name: 'sorte',
        label: texts.kind,
        options: occurring(courseTypes, values('sorte'), label('courseTypes')),
      },
      {
        name: 'prix',
        label: texts.cost,
        options: [...values('prix')]
          .sort()
          .map((cost) => [cost, labelOf('costs', cost as 'free', locale)] as const),
      },
      { name: 'libre', label: texts.canEnrol, value: 'oui' },
      { name: 'garde', label: texts.childcare, value: 'oui' },
    ],
    all.map((has) => havingOf(attributeOf(has))),
  );
}

/** When one can begin, in words. */
export function intakeLine(intake: Intake, locale: LocaleContent['locale']): string {
  const date = 'on' in intake && intake.on ? longDate(intake.on, locale) : '';
  return fill(courseTexts(locale)[intake.state], { date });
}

/** What decides whether it is for me, in a few words each: which course, at what level, when, how much of it. */
export function courseFacts(
  { course, frenchLevels }: PlacedCourse,
  locale: LocaleContent['locale'],
): string[] {
  const texts = directoryTexts(locale);
  return [
    labelOf('courseTypes', course.courseType, locale),
    // A literacy course that says "literacy" once has said it.
    frenchLevels
      .filter((each) => each !== 'alpha' || course.courseType !== 'literacy')
      .map((each) => labelOf('frenchLevels', each, locale))
      .join(', '),
    course.timesOfDay.map((each) => labelOf('timesOfDay', each, locale)).join(', '),
    course.hoursPerWeek === undefined ? '' : fill(texts.hoursPerWeek, { count: course.hoursPerWeek }),
    course.placesLeft ? fill(texts.placesLeft, { count: course.placesLeft }) : '',
    course.childcare ? texts.childcare : '',
  ].filter(Boolean);
}
