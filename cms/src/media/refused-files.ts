/** Files that are not what they say: refused before they are kept, in French, with what to do. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import path from 'node:path';
import { strapiService, type Incoming } from '../services.ts';

/** The endings a kind of file may have: the server answers by the ending, whatever is inside. */
const endings: [kind: RegExp, ending: RegExp][] = [
  [/^image\//, /^\.(jpe?g|png|gif|webp|avif|tiff?|bmp|heic|heif)$/],
  [/^application\/pdf$/, /^\.pdf$/],
  [/^video\//, /^\.(mp4|webm|m4v|mov|ogv)$/],
  [/^audio\//, /^\.(mp3|m4a|ogg|oga|wav)$/],
  [/^text\/(vtt|plain)$/, /^\.vtt$/],
];

/** Why a file is refused before it is looked into; nothing when it may go on. */
export function faultOf({
  originalFilename,
  mimetype,
  detectedMimeType,
  size,
}: Incoming): string | undefined {
  const name = originalFilename ?? '';
  if (size === 0) return `« ${name} » est vide : vérifiez le fichier sur votre ordinateur.`;
  if (/[/\\]|\.\./.test(name)) return `Le nom « ${name} » n’est pas un nom de fichier : renommez-le.`;
  const kind = detectedMimeType ?? mimetype ?? '';
  const known = endings.find(([pattern]) => pattern.test(kind));
  const ending = path.extname(name).toLowerCase();
  if (known && !known[1].test(ending))
    return `« ${name} » ne finit pas comme un fichier de cette sorte (${kind}) : renommez-le, ou enregistrez-le à nouveau depuis son programme.`;
  return undefined;
}

/** Looks at every file that comes in, new or in place of another. */
export function refuseFalseFiles(strapi: Core.Strapi): void {
  const upload = strapiService(strapi, 'plugin::upload.upload');
  const pictures = strapiService(strapi, 'plugin::upload.image-manipulation');
  const look = async (file: Incoming) => {
    const fault = faultOf(file);
    if (fault) throw new errors.ValidationError(fault);
    const isPicture = (file.detectedMimeType ?? file.mimetype ?? '').startsWith('image/');
    if (isPicture && !(await pictures.isImage(file)))
      throw new errors.ValidationError(
        `« ${file.originalFilename} » n’est pas une image qu’on peut afficher : enregistrez-la en JPEG, PNG ou WebP et envoyez-la à nouveau.`,
      );
  };
  const { upload: before, replace } = {
    upload: upload.upload.bind(upload),
    replace: upload.replace.bind(upload),
  };
  upload.upload = async (what, options) => {
    for (const file of [what.files].flat()) await look(file);
    return before(what, options);
  };
  upload.replace = async (id, what, options) => {
    await look(what.file);
    return replace(id, what, options);
  };
}
