/** One year in milliseconds: an upload that is replaced changes its `?v=`, so it may be kept for good. */
const oneYear = 365 * 24 * 60 * 60 * 1000;

export default () => ({
  upload: {
    config: {
      sizeLimit: 25 * 1024 * 1024,
      providerOptions: { localServer: { maxage: oneYear, immutable: true } },
      // An SVG can carry a script, and would run it on the site's own address.
      security: {
        allowedTypes: ['image/*', 'application/pdf', 'video/mp4', 'video/webm', 'text/vtt'],
        deniedTypes: ['image/svg+xml'],
      },
    },
  },
});
