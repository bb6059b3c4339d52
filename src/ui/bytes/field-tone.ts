import type { FrameFieldName, SectionName } from '../../engine/frame/index.ts';
import './field-tones.css';

/** Names a class of `field-tones.css`. */
export type FieldTone =
	| 'tone-fin'
	| 'tone-op'
	| 'tone-mask'
	| 'tone-len'
	| 'tone-key'
	| 'tone-data';

export const FIELD_TONES: Readonly<Record<FrameFieldName, FieldTone>> = {
	FIN: 'tone-fin',
	RSV1: 'tone-fin',
	RSV2: 'tone-fin',
	RSV3: 'tone-fin',
	opcode: 'tone-op',
	MASK: 'tone-mask',
	'payload-length': 'tone-len',
	'extended-payload-length': 'tone-len',
	'masking-key': 'tone-key',
	payload: 'tone-data',
	'close-code': 'tone-data',
	'close-reason': 'tone-data',
};

export const SECTION_TONES: Readonly<Record<SectionName, FieldTone>> = {
	'first-byte': 'tone-op',
	length: 'tone-len',
	'masking-key': 'tone-key',
	'close-code': 'tone-data',
	payload: 'tone-data',
};
