// TODO page
export type { PageReadyState } from './page-socket.ts';
export { READY_STATES } from './page-socket.ts';
