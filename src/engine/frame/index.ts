// TODO frame
export type { Bit } from './bit-intents.ts';
export {
	deleteBytes,
	flipBit,
	insertBytes,
	replaceBytes,
	setAnnouncedLength,
	setBit,
	setByte,
	setFin,
	setKeyRaw,
	setMaskBit,
	setOpcode,
	setRsv,
	typeNibble,
} from './bit-intents.ts';
export type { CloseCode, CloseCodeStatus } from './close-code.ts';
export { CLOSE_CODES, closeCodeOf } from './close-code.ts';
export { closeBody, readCloseBody } from './close.ts';
export { FrameDecoder, decodeFrames } from './decode.ts';
export type { FrameDiagnosis } from './diagnoses.ts';
export { diagnosesOf, faultCodes, hasDiagnoses, nextFaulty, previousFaulty } from './diagnoses.ts';
export type { FrameSpec } from './encode.ts';
export { encodeFrame, minimalLengthForm } from './encode.ts';
export type { FrameFaultCode } from './fault-bits.ts';
export { HEADER_FAULT_CODES, PAYLOAD_FAULT_CODES, provesBreach } from './fault-bits.ts';
export type { FrameField, FrameFieldName } from './fields.ts';
export { frameFields } from './fields.ts';
export type { FixKind } from './fixes.ts';
export { fixOf } from './fixes.ts';
export {
	deleteFrame,
	insertFrameAfter,
	joinFrames,
	joinWithNext,
	moveFrame,
	splitFrame,
} from './frame-intents.ts';
export type { Frame, LengthForm } from './frame.ts';
export { frameAt, messageFrames, nextFragment, payloadOf } from './frame.ts';
export { mask, xorRow } from './mask.ts';
export type { OpcodeName } from './opcode.ts';
export { OPCODE, OPCODES, opcodeOf } from './opcode.ts';
export { newKey, setLengthForm, setMasked, setPayload } from './payload-intents.ts';
export type { FrameContext, FrameRows } from './rows.ts';
export { frameIndexAt } from './rows.ts';
export type { SectionName } from './sections.ts';
export { SECTIONS, frameOffset, sectionLengths } from './sections.ts';
export { frameCharacters, isText, isTextJudged } from './text.ts';
