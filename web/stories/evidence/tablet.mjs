/** Officers, custody and courts work on a tablet. */
export const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true };
