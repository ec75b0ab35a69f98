/** What the open form says, in every language of the site. */
import type { Locale } from '@passerelle/shared/locales';

export interface ReportTexts {
  title: string;
  record: string;
  about: string;
  message: string;
  messageHint: string;
  email: string;
  emailHint: string;
  send: string;
  thanks: string;
  thanksMore: string;
  back: string;
  missing: string;
  noAbout: string;
  noMessage: string;
  badEmail: string;
  tooMany: string;
  tooFast: string;
  notFound: string;
  fields: Record<string, string>;
}

const fr: ReportTexts = {
  title: 'Signaler une erreur',
  record: 'Fiche',
  about: 'Quelle information n’est pas exacte ?',
  message: 'Qu’est-ce qui ne va pas ? Que faut-il lire ?',
  messageHint: 'Quelques mots suffisent. N’écrivez rien sur votre situation personnelle.',
  email: 'Votre adresse e-mail (facultatif)',
  emailHint: 'Seulement pour vous répondre. Elle est effacée dès que votre message est traité.',
  send: 'Envoyer',
  thanks: 'Merci ! Votre message est arrivé.',
  thanksMore: 'Une personne de l’équipe va vérifier et corriger la fiche.',
  back: 'Retour à la fiche',
  missing: 'Il manque quelque chose',
  noAbout: 'Choisissez l’information qui n’est pas exacte.',
  noMessage: 'Écrivez ce qui ne va pas, en quelques mots.',
  badEmail: 'Cette adresse e-mail n’est pas complète : elle ressemble à nom@exemple.be.',
  tooMany: 'Beaucoup de messages sont arrivés de votre réseau. Réessayez dans une heure, ou téléphonez-nous.',
  tooFast: 'Ce formulaire est resté ouvert trop peu ou trop longtemps. Envoyez-le à nouveau.',
  notFound: 'Cette fiche n’existe pas, ou n’existe plus.',
  fields: {
    schedules: 'Les horaires',
    phones: 'Le téléphone',
    places: 'L’adresse',
    email: 'L’adresse e-mail',
    bookingUrl: 'Le lien d’inscription',
    website: 'Le site internet',
    name: 'Le nom',
    description: 'La description',
    conditions: 'Les conditions',
    cost: 'Le prix',
    languages: 'Les langues',
    closed: 'Cela n’existe plus',
    other: 'Autre chose',
  },
};

const en: ReportTexts = {
  title: 'Report a mistake',
  record: 'Record',
  about: 'Which information is wrong?',
  message: 'What is wrong? What should it say?',
  messageHint: 'A few words are enough. Do not write about your personal situation.',
  email: 'Your email address (optional)',
  emailHint: 'Only to answer you. It is deleted as soon as your message has been dealt with.',
  send: 'Send',
  thanks: 'Thank you! Your message has arrived.',
  thanksMore: 'Someone from the team will check and correct the record.',
  back: 'Back to the record',
  missing: 'Something is missing',
  noAbout: 'Choose the information that is wrong.',
  noMessage: 'Write what is wrong, in a few words.',
  badEmail: 'This email address is not complete: it looks like name@example.be.',
  tooMany: 'Many messages came from your network. Try again in an hour, or call us.',
  tooFast: 'This form was open for too short or too long. Send it again.',
  notFound: 'This record does not exist, or no longer exists.',
  fields: {
    schedules: 'The opening hours',
    phones: 'The phone number',
    places: 'The address',
    email: 'The email address',
    bookingUrl: 'The registration link',
    website: 'The website',
    name: 'The name',
    description: 'The description',
    conditions: 'The conditions',
    cost: 'The price',
    languages: 'The languages',
    closed: 'It no longer exists',
    other: 'Something else',
  },
};

const nl: ReportTexts = {
  title: 'Een fout melden',
  record: 'Fiche',
  about: 'Welke informatie klopt niet?',
  message: 'Wat klopt er niet? Wat moet er staan?',
  messageHint: 'Enkele woorden volstaan. Schrijf niets over uw persoonlijke situatie.',
  email: 'Uw e-mailadres (niet verplicht)',
  emailHint: 'Alleen om u te antwoorden. Het wordt gewist zodra uw bericht behandeld is.',
  send: 'Versturen',
  thanks: 'Dank u! Uw bericht is aangekomen.',
  thanksMore: 'Iemand van het team kijkt de fiche na en verbetert ze.',
  back: 'Terug naar de fiche',
  missing: 'Er ontbreekt iets',
  noAbout: 'Kies de informatie die niet klopt.',
  noMessage: 'Schrijf in enkele woorden wat er niet klopt.',
  badEmail: 'Dit e-mailadres is niet volledig: het lijkt op naam@voorbeeld.be.',
  tooMany: 'Er kwamen veel berichten van uw netwerk. Probeer het over een uur opnieuw, of bel ons.',
  tooFast: 'Dit formulier stond te kort of te lang open. Verstuur het opnieuw.',
  notFound: 'Deze fiche bestaat niet, of niet meer.',
  fields: {
    schedules: 'De openingsuren',
    phones: 'Het telefoonnummer',
    places: 'Het adres',
    email: 'Het e-mailadres',
    bookingUrl: 'De link om in te schrijven',
    website: 'De website',
    name: 'De naam',
    description: 'De beschrijving',
    conditions: 'De voorwaarden',
    cost: 'De prijs',
    languages: 'De talen',
    closed: 'Dit bestaat niet meer',
    other: 'Iets anders',
  },
};

const ar: ReportTexts = {
  title: 'الإبلاغ عن خطأ',
  record: 'البطاقة',
  about: 'ما المعلومة غير الصحيحة؟',
  message: 'ما الخطأ؟ وما الصحيح؟',
  messageHint: 'تكفي بضع كلمات. لا تكتب شيئًا عن وضعك الشخصي.',
  email: 'بريدك الإلكتروني (اختياري)',
  emailHint: 'للرد عليك فقط. يُحذف فور معالجة رسالتك.',
  send: 'إرسال',
  thanks: 'شكرًا! وصلت رسالتك.',
  thanksMore: 'سيقوم أحد أفراد الفريق بالتحقق من البطاقة وتصحيحها.',
  back: 'العودة إلى البطاقة',
  missing: 'هناك شيء ناقص',
  noAbout: 'اختر المعلومة غير الصحيحة.',
  noMessage: 'اكتب ما الخطأ في بضع كلمات.',
  badEmail: 'هذا البريد الإلكتروني غير كامل. مثال: name@example.be',
  tooMany: 'وصلت رسائل كثيرة من شبكتك. حاول مجددًا بعد ساعة أو اتصل بنا.',
  tooFast: 'بقي هذا النموذج مفتوحًا لوقت قصير جدًا أو طويل جدًا. أرسله مرة أخرى.',
  notFound: 'هذه البطاقة غير موجودة أو لم تعد موجودة.',
  fields: {
    schedules: 'أوقات العمل',
    phones: 'رقم الهاتف',
    places: 'العنوان',
    email: 'البريد الإلكتروني',
    bookingUrl: 'رابط التسجيل',
    website: 'الموقع الإلكتروني',
    name: 'الاسم',
    description: 'الوصف',
    conditions: 'الشروط',
    cost: 'السعر',
    languages: 'اللغات',
    closed: 'لم يعد موجودًا',
    other: 'شيء آخر',
  },
};

const uk: ReportTexts = {
  title: 'Повідомити про помилку',
  record: 'Картка',
  about: 'Яка інформація неправильна?',
  message: 'Що не так? Як має бути?',
  messageHint: 'Досить кількох слів. Не пишіть про свою особисту ситуацію.',
  email: 'Ваша електронна адреса (необов’язково)',
  emailHint: 'Лише щоб відповісти вам. Її буде видалено, щойно ваше повідомлення опрацюють.',
  send: 'Надіслати',
  thanks: 'Дякуємо! Ваше повідомлення надійшло.',
  thanksMore: 'Хтось із команди перевірить і виправить картку.',
  back: 'Повернутися до картки',
  missing: 'Чогось бракує',
  noAbout: 'Виберіть неправильну інформацію.',
  noMessage: 'Напишіть кількома словами, що не так.',
  badEmail: 'Ця електронна адреса неповна: вона має вигляд name@example.be.',
  tooMany: 'З вашої мережі надійшло багато повідомлень. Спробуйте за годину або зателефонуйте нам.',
  tooFast: 'Ця форма була відкрита замало або задовго. Надішліть її ще раз.',
  notFound: 'Цієї картки немає або вже немає.',
  fields: {
    schedules: 'Години роботи',
    phones: 'Номер телефону',
    places: 'Адреса',
    email: 'Електронна адреса',
    bookingUrl: 'Посилання для запису',
    website: 'Вебсайт',
    name: 'Назва',
    description: 'Опис',
    conditions: 'Умови',
    cost: 'Ціна',
    languages: 'Мови',
    closed: 'Цього більше немає',
    other: 'Інше',
  },
};

const all: Record<Locale, ReportTexts> = { fr, en, nl, ar, uk };

export const reportTexts = (locale: Locale): ReportTexts => all[locale];

/** What is said to whoever keeps a service: in French, the language the office writes to partners in. */
export const partnerTexts = {
  title: 'Cette fiche est-elle encore exacte ?',
  intro:
    'Relisez la fiche telle que tout le monde la voit, puis dites-le-nous ici. Une réponse prend une minute ; ce lien ne sert qu’une fois.',
  see: 'Voir la fiche sur le site',
  exact: 'Oui, tout est encore exact',
  changedTitle: 'Non, quelque chose a changé',
  changedHint:
    'Corrigez les textes ; pour le reste, dites en quelques mots ce qui change. Laissez vide ce qui est exact.',
  closed: 'Ce service n’existe plus',
  more: 'Autre chose à nous dire',
  send: 'Envoyer les changements',
  thanks: 'Merci ! Votre réponse est arrivée.',
  thanksExact: 'La date de vérification sera mise à jour dès qu’une personne de l’équipe l’aura relue.',
  thanksChanged: 'Une personne de l’équipe relit vos changements, puis les met en ligne.',
  nothing: 'Rien n’a été changé. Si tout est exact, choisissez « Oui, tout est encore exact ».',
  badEmail: fr.badEmail,
  badUrl: 'Une adresse internet commence par https://.',
  used: 'Ce lien a déjà servi.',
  usedMore: 'Votre réponse est bien arrivée. Pour dire autre chose, répondez au courriel reçu.',
  expired: 'Ce lien n’est plus valable.',
  expiredMore: 'Il l’était trente jours. Répondez au courriel reçu : nous vous en enverrons un autre.',
  unknown: 'Ce lien n’est pas complet.',
  unknownMore: 'Copiez-le en entier depuis le courriel, ou répondez à ce courriel.',
};
