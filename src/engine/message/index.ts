// TODO message
export { carriersOf, contentCarriedBy, tokenOfByte } from './carried.ts';
export type { ContentSpan, MessagePiece } from './joined.ts';
export type { MessageFault, MessageVerdict } from './message-verdict.ts';
export { hasCompressed, messageVerdict } from './message-verdict.ts';
export type { Message, MessageDiagnosis, MessageEnd, MessageType } from './message.ts';
export { Messages, readMessages } from './messages.ts';
export type { SenderAgreement } from './sender-agreement.ts';
export { USUAL_AGREEMENT, agreementParameters } from './sender-agreement.ts';
