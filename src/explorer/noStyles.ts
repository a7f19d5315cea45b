// In the place of react-style-singleton (vite.config.ts): by it open menus keep a page from scrolling, with a <style> of changing text,
// which the content security policy forbids. This page does not scroll.

export const styleSingleton = () => () => null;
