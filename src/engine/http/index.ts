// TODO http
export { composeResponse } from './compose.ts';
export { editInTurn, removeField, renameField, setField, setRequestLine } from './head-edits.ts';
export type { Head, HeadFieldName, RequestHead, ResponseHead } from './head.ts';
export { headerField, headerFields } from './header-fields.ts';
export { parseRequestHead, parseResponseHead } from './message.ts';
