// Holds the Chinese words of the views of bytes: strip, bits, masking, fields and lists.
import type { SectionName } from '../../../../engine/frame/index.ts';
import { opcodeOf } from '../../../../engine/frame/index.ts';
import type { BitGridWords } from '../../../../ui/bytes/bit-grid-words.ts';
import type { BitLabelName } from '../../../../ui/bytes/bit-rows.ts';
import type { Severity } from '../../../../ui/bytes/byte-mark.ts';
import type { ByteStripWords } from '../../../../ui/bytes/byte-strip-words.ts';
import type { FrameListWords } from '../../../../ui/bytes/frame-list-words.ts';
import type { MaskingWords } from '../../../../ui/bytes/masking-words.ts';
import type { VIEW_WORDS as en } from '../en/views.ts';
import { countBytes, number } from '../../../../strings/zh-CN/numbers.ts';
import { FULL_FIELD_NAMES, OPCODE_NAMES } from '../../../../strings/zh-CN/frame-terms.ts';

const opcode = (code: number) => {
	const { name, reserved } = opcodeOf(code);
	return reserved ? `保留 ${code.toString(16).toUpperCase()}` : OPCODE_NAMES[name];
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
	bad: '中止连接',
	caution: '有提示',
	later: '有错误，仅供参考',
};

function section(name: SectionName, masked: boolean): string {
	switch (name) {
		case 'first-byte':
			return 'FIN · opcode';
		case 'length':
			return 'MASK · 长度';
		case 'masking-key':
			return '掩码键';
		case 'close-code':
			return '关闭码';
		case 'payload':
			return masked ? '载荷，已加掩码' : '载荷';
	}
}

const strip: ByteStripWords = {
	label: '文档的字节',
	byte: ({ offset, frame, hex, section: name, extendsLength, character, marked, pin }) =>
		[
			frame === null ? '' : `第 ${frame} 帧`,
			`字节 ${offset}`,
			hex,
			extendsLength ? '扩展长度' : section(name, false),
			character === '' ? '' : `“${character}”`,
			marked === null ? '' : SEVERITIES[marked],
			pin === 0 ? '' : `标记 ${pin}`,
		]
			.filter(Boolean)
			.join('，'),
	frame: (n) => `第 ${number(n)} 帧`,
	section,
	sectionNote: (name, { bytes }) =>
		name === 'masking-key' ? '§5.3' : name === 'payload' ? countBytes(bytes) : '',
	missing: (n, atLeast) => `缺少${atLeast ? '至少 ' : ' '}${countBytes(n)}`,
	end: '末尾：键入即可添加字节',
};

const state: FrameListWords['state'] = ({ severity, valid }) =>
	severity ? SEVERITIES[severity] : valid ? '有效' : '文本不再检查';

const list: FrameListWords = {
	label: '帧列表',
	number: (n) => number(n),
	opcode,
	fin: (fin) => (fin ? 'FIN' : '…'),
	length: (bytes) => (bytes === null ? '缺少长度' : countBytes(bytes)),
	ends: '中止连接',
	state,
	line: ({ frame, preview, ends, ...signed }) =>
		[
			`第 ${number(frame.index + 1)} 帧`,
			opcode(frame.opcode),
			frame.fin ? 'FIN' : '还有后续',
			frame.announcedLength === null ? '缺少长度' : countBytes(frame.announcedLength),
			preview,
			ends ? '中止连接' : state(signed),
		]
			.filter(Boolean)
			.join('，'),
};

const BIT_LABELS: Readonly<Record<BitLabelName, string>> = { ...FULL_FIELD_NAMES, RSV: 'RSV' };

const bits: BitGridWords = {
	label: '这一帧的比特位',
	bit: ({ frame, offset, field }) =>
		`${frame === null ? '' : `第 ${frame} 帧，`}位 ${offset}，${FULL_FIELD_NAMES[field]}`,
	field: (name, masked) => (name === 'payload' && masked ? '载荷，已加掩码' : BIT_LABELS[name]),
};

const MASK_LINES = { payload: '载荷', key: '掩码键', wire: '线路' } as const;

const masking: MaskingWords = {
	label: '逐字节的掩码',
	lines: {
		payload: { name: '载荷', note: '' },
		key: { name: '掩码键', note: '轮流' },
		wire: { name: '线路上', note: 'XOR' },
	},
	column: (index) => `i = ${index}`,
	byte: ({ line, index, keyIndex, character }) =>
		line === 'key'
			? `掩码键字节 ${keyIndex}，对应载荷字节 ${index}`
			: `${MASK_LINES[line]}字节 ${index}${character === '' || line === 'wire' ? '' : `，${character}`}`,
	bit: ({ line, index, bit }) => `${MASK_LINES[line]}字节 ${index}，位 ${bit}`,
	badHex: (found) => `“${found}”不是十六进制数字。请键入 0–9 或 a–f。`,
	previous: '前面的字节',
	next: '后面的字节',
	slider: '在载荷中的位置',
	position: (from, to, all) =>
		`第 ${number(from + 1)}${from === to ? '' : `–${number(to + 1)}`} 个字节，共 ${number(all)} 个`,
	unmasked: '这一帧没有掩码：载荷原样出现在线路上。只有服务器可以发送这样的帧。',
	mask: '用新的掩码键加掩码',
	keyIncomplete: '掩码键不完整：应有四个字节。',
	emptyPayload: '载荷为空，没有需要加掩码的内容。',
};

export const VIEW_WORDS: typeof en = { strip, list, bits, masking };
