// HTTP/1.1: heads, tokens, header fields.
export { isDigit, isLetter, isToken, lowerCase, sameIgnoringCase } from './abnf.ts';
export type { FieldLineText, PlainHead } from './compose.ts';
export { composeHead, composeResponse } from './compose.ts';
export { editInTurn, removeField, renameField, setField, setRequestLine } from './head-edits.ts';
export type { Head, HeadFieldName, RequestHead, ResponseHead } from './head.ts';
export { headerField, headerFields } from './header-fields.ts';
export { parseRequestHead, parseResponseHead } from './message.ts';
