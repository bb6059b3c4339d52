// TODO paste
export type { CopiedHeads } from './copied-heads.ts';
export { readCopiedHeads } from './copied-heads.ts';
export { readGeneralStatus } from './copied-pane.ts';
export type { SplitHandshake } from './paste-content.ts';
export { looksEncrypted, splitHandshake } from './paste-content.ts';
export { beginsWithPacket } from './paste-packet.ts';
export type {
	PacketLink,
	PasteFormat,
	PasteMeaning,
	PasteProblemKind,
	PastedPacket,
} from './paste-reading.ts';
export type { PasteReading } from './paste.ts';
export { readPaste, readPasteInSteps } from './paste.ts';
