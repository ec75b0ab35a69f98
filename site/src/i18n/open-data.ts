/** What the page of open data says around its tables, in every language. The data itself is in French. */
import type { Locale } from '@passerelle/shared/locales';

const fr = {
  files: 'Les fichiers',
  counts:
    '{services} services, {organizations} organismes et {locations} lieux. Dernière fiche modifiée le {day}.',
  csv: 'Tableau pour un tableur (CSV, UTF-8)',
  services: 'Services',
  organizations: 'Organismes',
  locations: 'Lieux',
  geojson: 'Carte (GeoJSON)',
  hsds: 'Norme internationale des services aux personnes (HSDS 3.0, JSON)',
  hsdsEach: 'Chaque service et chaque organisme en détail, par son identifiant :',
  inclusion: 'Norme française data.inclusion (JSON)',
  vcard:
    'Carte de visite de chaque organisme et de chaque service (vCard), par la fin de l’adresse de sa fiche :',
  jsonLd: 'Chaque fiche du site porte aussi ses données en JSON-LD (schema.org).',
  licence: 'Licence et promesses',
  licenceText:
    'Vous pouvez copier, modifier et republier ces données, aussi à des fins commerciales, si vous citez la source :',
  stable: 'Les identifiants et les adresses ne changent pas. Les fichiers sont refaits à chaque publication.',
  cors: 'Pas de clé, pas d’inscription : tout site peut les lire depuis un navigateur.',
  protected:
    'Les lieux dont l’adresse est confidentielle y sont sans nom, sans rue et sans coordonnées. Les services terminés, réservés aux équipes ou plus vérifiés depuis longtemps n’y sont pas.',
  examples: 'Exemples',
  fields: 'Les champs',
  lists:
    'Plusieurs valeurs d’une case sont séparées par une barre verticale. Une case vide : on ne sait pas.',
  widget: 'Les services de votre commune sur votre site',
  widgetText:
    'Une ligne de HTML suffit. La liste prend les couleurs et les caractères de votre page, se met à jour toute seule, ne pose aucun cookie et ne suit personne. Sans JavaScript, il reste un lien.',
  commune: 'Commune',
  theme: 'Thématique',
  allThemes: 'Toutes',
  line: 'La ligne à copier',
  copy: 'Copier',
  copied: 'La ligne est copiée.',
  preview: 'Aperçu',
  open: 'Données ouvertes',
};

type OpenDataTexts = { [Key in keyof typeof fr]: string };

const texts: Record<Locale, OpenDataTexts> = {
  fr,
  en: {
    files: 'The files',
    counts:
      '{services} services, {organizations} organisations and {locations} places. Last record changed on {day}.',
    csv: 'Table for a spreadsheet (CSV, UTF-8)',
    services: 'Services',
    organizations: 'Organisations',
    locations: 'Places',
    geojson: 'Map (GeoJSON)',
    hsds: 'International standard for human services (HSDS 3.0, JSON)',
    hsdsEach: 'Each service and each organisation in detail, by its identifier:',
    inclusion: 'French standard data.inclusion (JSON)',
    vcard: 'Contact card of each organisation and service (vCard), by the end of the address of its page:',
    jsonLd: 'Each page of a record also carries its data as JSON-LD (schema.org).',
    licence: 'Licence and promises',
    licenceText: 'You may copy, change and republish this data, commercially too, if you name the source:',
    stable: 'Identifiers and addresses do not change. The files are made again at each publication.',
    cors: 'No key, no registration: any site may read them from a browser.',
    protected:
      'Places whose address is confidential are there without name, street or coordinates. Services that ended, are for professionals only or were not verified for long are not there.',
    examples: 'Examples',
    fields: 'The fields',
    lists: 'Several values of a cell are separated by a vertical bar. An empty cell: not known.',
    widget: 'The services of your municipality on your site',
    widgetText:
      'One line of HTML is enough. The list takes the colours and fonts of your page, keeps itself up to date, sets no cookie and follows nobody. Without JavaScript a link remains.',
    commune: 'Municipality',
    theme: 'Topic',
    allThemes: 'All',
    line: 'The line to copy',
    copy: 'Copy',
    copied: 'The line is copied.',
    preview: 'Preview',
    open: 'Open data',
  },
  nl: {
    files: 'De bestanden',
    counts:
      '{services} diensten, {organizations} organisaties en {locations} plaatsen. Laatste fiche gewijzigd op {day}.',
    csv: 'Tabel voor een rekenblad (CSV, UTF-8)',
    services: 'Diensten',
    organizations: 'Organisaties',
    locations: 'Plaatsen',
    geojson: 'Kaart (GeoJSON)',
    hsds: 'Internationale norm voor sociale diensten (HSDS 3.0, JSON)',
    hsdsEach: 'Elke dienst en elke organisatie in detail, volgens de identificatie:',
    inclusion: 'Franse norm data.inclusion (JSON)',
    vcard:
      'Visitekaartje van elke organisatie en dienst (vCard), volgens het einde van het adres van de fiche:',
    jsonLd: 'Elke fiche van de site bevat haar gegevens ook als JSON-LD (schema.org).',
    licence: 'Licentie en beloften',
    licenceText:
      'U mag deze gegevens kopiëren, wijzigen en opnieuw publiceren, ook commercieel, als u de bron vermeldt:',
    stable:
      'Identificaties en adressen veranderen niet. De bestanden worden bij elke publicatie opnieuw gemaakt.',
    cors: 'Geen sleutel, geen registratie: elke site mag ze vanuit een browser lezen.',
    protected:
      'Plaatsen met een vertrouwelijk adres staan er zonder naam, straat of coördinaten in. Diensten die gestopt zijn, alleen voor professionals zijn of lang niet nagekeken werden, staan er niet in.',
    examples: 'Voorbeelden',
    fields: 'De velden',
    lists:
      'Meerdere waarden in een cel worden gescheiden door een verticale streep. Een lege cel: niet bekend.',
    widget: 'De diensten van uw gemeente op uw site',
    widgetText:
      'Eén regel HTML volstaat. De lijst neemt de kleuren en letters van uw pagina over, werkt zichzelf bij, plaatst geen cookies en volgt niemand. Zonder JavaScript blijft er een link.',
    commune: 'Gemeente',
    theme: 'Thema',
    allThemes: 'Alle',
    line: 'De regel om te kopiëren',
    copy: 'Kopiëren',
    copied: 'De regel is gekopieerd.',
    preview: 'Voorbeeld',
    open: 'Open data',
  },
  ar: {
    files: 'الملفات',
    counts: '{services} خدمة و{organizations} منظمة و{locations} مكانًا. آخر تعديل لبطاقة: {day}.',
    csv: 'جدول لبرنامج جداول البيانات (CSV, UTF-8)',
    services: 'الخدمات',
    organizations: 'المنظمات',
    locations: 'الأماكن',
    geojson: 'خريطة (GeoJSON)',
    hsds: 'المعيار الدولي للخدمات الاجتماعية (HSDS 3.0, JSON)',
    hsdsEach: 'كل خدمة وكل منظمة بالتفصيل، حسب معرّفها:',
    inclusion: 'المعيار الفرنسي data.inclusion (JSON)',
    vcard: 'بطاقة اتصال لكل منظمة وكل خدمة (vCard)، حسب نهاية عنوان صفحتها:',
    jsonLd: 'تحمل كل صفحة أيضًا بياناتها بصيغة JSON-LD (schema.org).',
    licence: 'الترخيص والالتزامات',
    licenceText: 'يمكنكم نسخ هذه البيانات وتعديلها وإعادة نشرها، ولو لأغراض تجارية، بشرط ذكر المصدر:',
    stable: 'لا تتغير المعرّفات ولا العناوين. وتُعاد صياغة الملفات عند كل نشر.',
    cors: 'لا مفتاح ولا تسجيل: يمكن لأي موقع قراءتها من المتصفح.',
    protected:
      'الأماكن ذات العناوين السرية تظهر دون اسم أو شارع أو إحداثيات. ولا تظهر الخدمات المنتهية أو المخصصة للمهنيين أو التي لم يُتحقق منها منذ مدة طويلة.',
    examples: 'أمثلة',
    fields: 'الحقول',
    lists: 'تُفصل القيم المتعددة في الخانة بخط عمودي. الخانة الفارغة: غير معروف.',
    widget: 'خدمات بلديتكم على موقعكم',
    widgetText:
      'يكفي سطر واحد من HTML. تأخذ القائمة ألوان صفحتكم وخطوطها، وتتجدد تلقائيًا، ولا تضع ملفات تعريف ولا تتعقب أحدًا. ومن دون JavaScript يبقى رابط.',
    commune: 'البلدية',
    theme: 'الموضوع',
    allThemes: 'الكل',
    line: 'السطر المطلوب نسخه',
    copy: 'نسخ',
    copied: 'تم نسخ السطر.',
    preview: 'معاينة',
    open: 'بيانات مفتوحة',
  },
  uk: {
    files: 'Файли',
    counts:
      'Послуг: {services}, організацій: {organizations}, місць: {locations}. Останню картку змінено {day}.',
    csv: 'Таблиця для електронних таблиць (CSV, UTF-8)',
    services: 'Послуги',
    organizations: 'Організації',
    locations: 'Місця',
    geojson: 'Карта (GeoJSON)',
    hsds: 'Міжнародний стандарт соціальних послуг (HSDS 3.0, JSON)',
    hsdsEach: 'Кожна послуга й організація докладно, за ідентифікатором:',
    inclusion: 'Французький стандарт data.inclusion (JSON)',
    vcard: 'Візитка кожної організації та послуги (vCard), за закінченням адреси її сторінки:',
    jsonLd: 'Кожна картка на сайті також містить свої дані як JSON-LD (schema.org).',
    licence: 'Ліцензія та обіцянки',
    licenceText:
      'Ці дані можна копіювати, змінювати й публікувати знову, також комерційно, якщо вказати джерело:',
    stable: 'Ідентифікатори та адреси не змінюються. Файли створюються заново під час кожної публікації.',
    cors: 'Без ключа й реєстрації: будь-який сайт може читати їх із браузера.',
    protected:
      'Місця з конфіденційною адресою подано без назви, вулиці й координат. Послуг, що завершилися, призначені лише для фахівців або давно не перевірялися, там немає.',
    examples: 'Приклади',
    fields: 'Поля',
    lists: 'Кілька значень клітинки розділено вертикальною рискою. Порожня клітинка: невідомо.',
    widget: 'Послуги вашої громади на вашому сайті',
    widgetText:
      'Достатньо одного рядка HTML. Список переймає кольори та шрифти вашої сторінки, оновлюється сам, не ставить файлів cookie й ні за ким не стежить. Без JavaScript залишається посилання.',
    commune: 'Громада',
    theme: 'Тема',
    allThemes: 'Усі',
    line: 'Рядок для копіювання',
    copy: 'Копіювати',
    copied: 'Рядок скопійовано.',
    preview: 'Попередній перегляд',
    open: 'Відкриті дані',
  },
};

export const openDataTexts = (locale: Locale): OpenDataTexts => texts[locale];
