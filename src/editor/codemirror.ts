// The door of the chunk that arrives later: whatever imports @codemirror/* is reached only through here.
export { openHttp } from './http-view.ts';
export { openHex } from './hex-view.ts';
