/** What the visitor's own list and its printed sheet say, in every language. `{count}` is filled in. */
import type { Locale } from '@passerelle/shared/locales';

const fr = {
  add: 'Ajouter à ma liste',
  count: 'Ma liste ({count})',
  full: 'Votre liste est pleine : {count} services au plus.',
  empty: 'Votre liste est vide. Ajoutez des services depuis le répertoire.',
  loading: 'Votre liste se prépare…',
  failed: 'La liste ne se charge pas. Rechargez la page dans un instant.',
  lost: 'Certains services de cette liste ne sont plus dans le répertoire.',
  large: 'Grands caractères',
  print: 'Imprimer',
  remove: 'Enlever',
  back: 'Choisir des services',
  notes: 'Notes',
  share: 'L’adresse de cette page contient votre liste : copiez-la pour l’envoyer. Rien n’est enregistré.',
  needsScript:
    'Cette page a besoin de JavaScript pour assembler votre liste. Sans lui, chaque service s’imprime depuis sa propre page.',
};

type HandoutTexts = { [Key in keyof typeof fr]: string };

const texts: Record<Locale, HandoutTexts> = {
  fr,
  en: {
    add: 'Add to my list',
    count: 'My list ({count})',
    full: 'Your list is full: {count} services at most.',
    empty: 'Your list is empty. Add services from the directory.',
    loading: 'Preparing your list…',
    failed: 'The list does not load. Reload the page in a moment.',
    lost: 'Some services of this list are no longer in the directory.',
    large: 'Large print',
    print: 'Print',
    remove: 'Remove',
    back: 'Pick services',
    notes: 'Notes',
    share: 'The address of this page holds your list: copy it to send it. Nothing is stored.',
    needsScript:
      'This page needs JavaScript to put your list together. Without it, each service prints from its own page.',
  },
  nl: {
    add: 'Aan mijn lijst toevoegen',
    count: 'Mijn lijst ({count})',
    full: 'Uw lijst is vol: hoogstens {count} diensten.',
    empty: 'Uw lijst is leeg. Voeg diensten toe vanuit de gids.',
    loading: 'Uw lijst wordt voorbereid…',
    failed: 'De lijst laadt niet. Herlaad de pagina zo dadelijk.',
    lost: 'Sommige diensten van deze lijst staan niet meer in de gids.',
    large: 'Grote letters',
    print: 'Afdrukken',
    remove: 'Verwijderen',
    back: 'Diensten kiezen',
    notes: 'Notities',
    share:
      'Het adres van deze pagina bevat uw lijst: kopieer het om ze door te sturen. Er wordt niets bewaard.',
    needsScript:
      'Deze pagina heeft JavaScript nodig om uw lijst samen te stellen. Zonder kunt u elke dienst vanaf zijn eigen pagina afdrukken.',
  },
  ar: {
    add: 'إضافة إلى قائمتي',
    count: 'قائمتي ({count})',
    full: 'قائمتكم ممتلئة: {count} خدمة على الأكثر.',
    empty: 'قائمتكم فارغة. أضيفوا خدمات من الدليل.',
    loading: 'يجري تحضير قائمتكم…',
    failed: 'تعذر تحميل القائمة. أعيدوا تحميل الصفحة بعد لحظات.',
    lost: 'بعض خدمات هذه القائمة لم تعد في الدليل.',
    large: 'خط كبير',
    print: 'طباعة',
    remove: 'حذف',
    back: 'اختيار خدمات',
    notes: 'ملاحظات',
    share: 'عنوان هذه الصفحة يحتوي على قائمتكم: انسخوه لإرسالها. لا يُحفظ أي شيء.',
    needsScript: 'تحتاج هذه الصفحة إلى JavaScript لتجميع قائمتكم. من دونه يمكن طباعة كل خدمة من صفحتها.',
  },
  uk: {
    add: 'Додати до мого списку',
    count: 'Мій список ({count})',
    full: 'Ваш список заповнено: щонайбільше {count} послуг.',
    empty: 'Ваш список порожній. Додайте послуги з довідника.',
    loading: 'Ваш список готується…',
    failed: 'Список не завантажується. Перезавантажте сторінку за мить.',
    lost: 'Деяких послуг із цього списку вже немає в довіднику.',
    large: 'Великий шрифт',
    print: 'Друкувати',
    remove: 'Прибрати',
    back: 'Вибрати послуги',
    notes: 'Нотатки',
    share: 'Адреса цієї сторінки містить ваш список: скопіюйте її, щоб надіслати. Нічого не зберігається.',
    needsScript:
      'Цій сторінці потрібен JavaScript, щоб скласти ваш список. Без нього кожну послугу можна надрукувати з її сторінки.',
  },
};

export type { HandoutTexts };
export const handoutTexts = (locale: Locale): HandoutTexts => texts[locale];
