/** What the map of services says, in every language. `{count}` and the like are filled in. */
import type { Locale } from '@passerelle/shared/locales';

interface MapTexts {
  show: string;
  hide: string;
  label: string;
  failed: string;
  /** How many places are on it. */
  places: string;
  /** How many services have no place on it. */
  without: string;
  /** A place, with how many services are there. */
  place: string;
  /** Several places, too close to be told apart. */
  cluster: string;
  zoomIn: string;
  zoomOut: string;
  close: string;
  /** Before pictures are asked of somebody else, whose host is `{host}`. */
  tiles: string;
  showTiles: string;
}

const texts: Record<Locale, MapTexts> = {
  fr: {
    show: 'Voir sur une carte',
    hide: 'Fermer la carte',
    label: 'Carte des lieux',
    failed: 'La carte ne répond pas. La liste reste complète ; réessayez dans un instant.',
    places: 'Lieux sur la carte : {count}.',
    without:
      'Services sans lieu sur la carte (à distance, ou adresse non publique) : {count}. La liste les montre tous.',
    place: '{place}, services : {count}',
    cluster: '{count} lieux à {place}, agrandir',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    close: 'Fermer',
    tiles: 'Afficher le fond de carte ? Ses images viennent de {host}, qui verra votre adresse internet.',
    showTiles: 'Afficher le fond de carte',
  },
  en: {
    show: 'See on a map',
    hide: 'Close the map',
    label: 'Map of places',
    failed: 'The map does not answer. The list is complete; try again in a moment.',
    places: 'Places on the map: {count}.',
    without:
      'Services without a place on the map (remote, or address not public): {count}. The list shows them all.',
    place: '{place}, services: {count}',
    cluster: '{count} places in {place}, zoom in',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    close: 'Close',
    tiles: 'Show the background map? Its pictures come from {host}, which will see your internet address.',
    showTiles: 'Show the background map',
  },
  nl: {
    show: 'Op een kaart bekijken',
    hide: 'De kaart sluiten',
    label: 'Kaart van de plaatsen',
    failed: 'De kaart antwoordt niet. De lijst is volledig; probeer het zo dadelijk opnieuw.',
    places: 'Plaatsen op de kaart: {count}.',
    without:
      'Diensten zonder plaats op de kaart (op afstand, of adres niet openbaar): {count}. De lijst toont ze allemaal.',
    place: '{place}, diensten: {count}',
    cluster: '{count} plaatsen in {place}, inzoomen',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    close: 'Sluiten',
    tiles: 'De achtergrondkaart tonen? De beelden komen van {host}, dat uw internetadres zal zien.',
    showTiles: 'De achtergrondkaart tonen',
  },
  ar: {
    show: 'العرض على خريطة',
    hide: 'إغلاق الخريطة',
    label: 'خريطة الأماكن',
    failed: 'الخريطة لا تستجيب. القائمة كاملة؛ أعيدوا المحاولة بعد لحظات.',
    places: 'عدد الأماكن على الخريطة: {count}.',
    without:
      'عدد الخدمات التي لا مكان لها على الخريطة (عن بُعد، أو عنوان غير معلن): {count}. القائمة تعرضها كلها.',
    place: '{place}، عدد الخدمات: {count}',
    cluster: 'عدد الأماكن: {count} ({place})، تكبير',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    close: 'إغلاق',
    tiles: 'هل تريد عرض خلفية الخريطة؟ تأتي صورها من {host} الذي سيرى عنوان الإنترنت الخاص بك.',
    showTiles: 'عرض خلفية الخريطة',
  },
  uk: {
    show: 'Показати на карті',
    hide: 'Закрити карту',
    label: 'Карта місць',
    failed: 'Карта не відповідає. Список повний; спробуйте за мить.',
    places: 'Місць на карті: {count}.',
    without: 'Послуг без місця на карті (дистанційно або адреса не публічна): {count}. У списку є всі.',
    place: '{place}, послуг: {count}',
    cluster: 'Місць: {count} ({place}), збільшити',
    zoomIn: 'Збільшити',
    zoomOut: 'Зменшити',
    close: 'Закрити',
    tiles: 'Показати тло карти? Його зображення надає {host}, який побачить вашу інтернет-адресу.',
    showTiles: 'Показати тло карти',
  },
};

export type { MapTexts };
export const mapTexts = (locale: Locale): MapTexts => texts[locale];
