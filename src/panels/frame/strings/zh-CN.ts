// Holds the Chinese words that load with the Frame lab.
import { FRAME_RULE_WORDS } from '../../../strings/zh-CN/rules-frame.ts';
import type { FixKind } from '../../../engine/frame/index.ts';
import type { FrameObservation } from '../../../engine/reader/index.ts';
import type { FaultStanding } from '../verdict/faults.ts';
import type { TitleFacts, FrameVerdictFacts } from '../verdict/document-facts.ts';
import type { FrameWords } from './en.ts';
import { closeCode, explain } from './zh-CN/explain.ts';
import { VIEW_WORDS } from './zh-CN/views.ts';
import { countBytes, number } from '../../../strings/zh-CN/numbers.ts';
import { DIRECTIONS, FIELD_NAMES, OPCODE_NAMES } from '../../../strings/zh-CN/frame-terms.ts';
import { pictures } from './zh-CN/pictures.ts';
import { EXPERIMENT_WORDS } from './zh-CN/experiments.ts';
import { stage } from './zh-CN/stage.ts';
import { messageWords } from './zh-CN/messages.ts';
import { READER_WORDS } from './zh-CN/readers.ts';
import { EXAMPLE_WORDS } from './zh-CN/examples.ts';
import { PASTE_WORDS } from './zh-CN/paste.ts';

function title(facts: TitleFacts): string {
	switch (facts.type) {
		case 'empty':
			return '还没有字节';
		case 'cut':
			return '一帧的第一个字节';
		case 'flipped':
			return `翻转一位：${FIELD_NAMES[facts.field]}${facts.value === '' ? '' : ` = ${facts.value}`}`;
		case 'frame': {
			const masked = facts.masked ? '，已加掩码' : '';
			const end = facts.complete ? masked : `${masked}，未完`;
			if (facts.compressed) return `压缩的消息，${countBytes(facts.payloadBytes)}${end}`;
			if (facts.opcode === 'Close') {
				return `Close${facts.closeCode === null ? '，无关闭码' : ` ${facts.closeCode}`}${end}`;
			}
			const payload =
				facts.payloadBytes === 0
					? facts.complete
						? '空'
						: ''
					: facts.text === null
						? countBytes(facts.payloadBytes)
						: `“${facts.text}”`;
			if (facts.opcode === 'text' && facts.text) return `${payload}${end}`;
			const name =
				facts.opcode === 'reserved'
					? `保留的操作码 0x${facts.code.toString(16).toUpperCase()}`
					: {
							text: '文本帧',
							binary: '二进制帧',
							continuation: '延续帧',
							Ping: 'Ping',
							Pong: 'Pong',
						}[facts.opcode];
			return `${name}${payload && `，${payload}`}${end}`;
		}
	}
}

function verdict(facts: FrameVerdictFacts): string {
	switch (facts.type) {
		case 'empty':
			return '还没有字节：一帧至少有两个字节';
		case 'valid': {
			const who = facts.from === 'client' ? '客户端' : '服务器';
			const frames = facts.frames === 1 ? '有效的帧' : `${number(facts.frames)} 个有效的帧`;
			return `${frames}，由${who}发出${facts.open ? '；消息尚未结束' : ''}${facts.echo ? '；服务器只能回送 1010' : ''}`;
		}
		case 'waits':
			return `接收方还在等待${facts.atLeast ? '至少 ' : ' '}${countBytes(facts.missing)}`;
		case 'fails': {
			const where = facts.frames > 1 ? `第 ${number(facts.frame + 1)} 帧使` : '';
			return `${where}连接失败（${facts.closeCode}）：${FRAME_RULE_WORDS[facts.rule].title}`;
		}
		case 'tolerated':
			return `${facts.duty ? '违反了一条规则，但' : ''}接收方继续处理：${FRAME_RULE_WORDS[facts.rule].title}`;
	}
}

const STANDINGS: Readonly<Record<FaultStanding, string>> = {
	fatal: '中止连接',
	later: '仅供参考',
	waits: '接收方等待',
	tolerated: '不会中止连接',
};

const FIXES: Readonly<Record<FixKind, string>> = {
	'clear-rsv': '清零这一位',
	'set-fin': '置 FIN',
	'finish-message': '先结束消息',
	'make-text': '改为文本',
	'make-binary': '改为二进制',
	'make-continuation': '改为延续帧',
	'make-pong': '改为 Pong',
	mask: '用新的掩码键加掩码',
	unmask: '去掉掩码',
	'new-key': '换新的掩码键',
	'shortest-length': '用最短的长度形式',
	'length-of-what-is-there': '把长度改为现有的字节数',
	'cut-to-125': '截到 125 字节',
	'close-code-1000': '改用关闭码 1000',
	'replace-bad-characters': '替换无效的字符',
	'cut-last-character': '去掉不完整的字符',
	'delete-frame': '删除这一帧',
};

function observed({ delivered, sent, outcome, reported }: FrameObservation): string {
	const parts = [
		delivered > 0 ? `交付 ${number(delivered)} 条消息` : '',
		sent === 'nothing' ? '' : sent === 'empty' ? '发送空的 Close' : `发送 Close ${sent}`,
		{
			open: '连接保持打开',
			clean: '干净关闭',
			failed:
				reported === null ? '中止连接' : `网页先收到 error 事件，再收到 close 事件（${reported}）`,
			ended: `网页收到 close 事件（${reported ?? 1006}），没有 error 事件`,
		}[outcome],
	];
	return parts.filter(Boolean).join('，');
}

export const zhCN = {
	intro: {
		purpose: '一条消息在线路上就是几个字节。随便改一位，看看它是什么意思，对方会不会因此断开。',
		tries: [
			['不加掩码的客户端', '/frame?hex=810548656c6c6f&from=client'],
			['关闭码为 1000 的 Close', '/frame?hex=880203e8&from=server'],
			['分成两个帧的消息', '/frame?hex=010348656c80026c6f&from=server'],
		],
	},
	message: '你的消息',
	messageHint: '随便打点什么',
	frameBytes: '帧字节',
	payload: '载荷',
	lab: '帧',
	title,
	direction: '方向',
	directions: DIRECTIONS,
	counts: (bytes, header, payload) =>
		`${countBytes(bytes)} · 帧头 ${number(header)} · 载荷 ${number(payload)}`,
	frameOf: (frame, frames) => `第 ${number(frame)} 帧，共 ${number(frames)} 帧`,
	examples: '示例',
	paste: '粘贴',
	frameMenu: '帧操作',
	picture: '图片',
	pictureWords: pictures,
	deflate: '已协商 permessage-deflate',
	limit: '最长的消息',
	limitHint: '接收方接受的最大消息，以字节计；留空表示不限',
	settings: '连接',

	bits: '比特位',
	bitsHint: '点击一位即可翻转',
	byteAt: (at) => `字节 ${number(at)}`,
	byteHint: '点按一位即可翻转',
	masking: '掩码',
	maskingHint: '载荷[i] ⊕ 掩码键[i mod 4]：掩码键的位是 1，就翻转',
	experiments: '如果掩码键',
	experimentNames: { 'wrong-bit': '错了一位', 'zero-key': '全是零', 'key-twice': '用了两次' },
	experimentWords: EXPERIMENT_WORDS,
	stage,
	messages: '消息',
	messagesHint: '分片已拼接，压缩的载荷已解压',
	messageWords: messageWords,
	hex: '十六进制',
	hexHint: '键入字节，或粘贴转储',
	fieldsTab: '字段',
	tabs: '视图',
	collapse: (name) => `收起${name}`,
	expand: (name) => `展开${name}`,

	fieldNames: FIELD_NAMES,
	opcodeNames: OPCODE_NAMES,
	fields: '帧的字段',
	bitsHeading: '位',
	bitsOf: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
	finOn: '1 · 最后一帧',
	finOff: '0 · 还有后续',
	maskOn: '1 · 有掩码',
	maskOff: '0 · 无掩码',
	maskIt: '加掩码',
	unmaskIt: '去掩码',
	maskHint: '只翻转 MASK 位，不添加也不移除掩码键；后面的字节不变，但含义会改变。',
	maskItHint: '插入新的掩码键，并给载荷加掩码。内容不变。',
	unmaskItHint: '移除掩码键，并给载荷去掩码。内容不变。',
	lengthForm: '长度形式',
	form: (bits) => `${bits} 位`,
	lengthBad: '0 到 2^64 − 1 的整数',
	newKey: '新掩码键',
	newKeyHint: '用新的随机掩码键重新加掩码。内容不变。',
	keyHint: '只改这四个字节。载荷去掩码后会变成别的内容。',
	keyBad: '四个字节，用十六进制书写',
	none: '—',
	notHere: '缺失',

	closeCode,
	explain,
	explanation: '选中的位的含义',

	byHand: '这里暂不给载荷去掩码：任务要求你自己动手。',
	payloadUnmasked: '已去掩码',
	payloadPlain: '与线路上相同',
	payloadForms: '载荷的形式',
	forms: { text: '文本', hex: '十六进制', json: 'JSON', close: 'Close' },
	payloadUnfinished: (missing) =>
		`载荷还缺 ${missing} 字节。在这里键入后，长度会改为输入框中载荷的字节数，帧就完整了。`,
	payloadNoHeader: '帧头不完整，所以还没有载荷。',
	textBad: (offset) =>
		`从载荷字节 ${number(offset)} 起不是有效的 UTF-8。� 表示不构成字符的字节；在你改写之前，它们保持原样。`,
	textCompressed: '这是 DEFLATE 数据（RFC 7692），这里逐字节显示。解压后的内容见“消息”。',
	textPage: (from, to, all) => `字节 ${number(from)}–${number(to - 1)}，共 ${number(all)} 字节`,
	earlierPage: '前一段',
	laterPage: '后一段',
	json: {
		valid: '有效的 JSON',
		empty: '内容为空：JSON 至少要有一个值',
		ends: (line, column) => `第 ${line} 行第 ${column} 列：文本过早结束`,
		unexpected: (line, column, found) => `第 ${line} 行第 ${column} 列：此处不应出现“${found}”`,
		notText: '载荷不是有效的 UTF-8，因此不是 JSON。',
		tooLong: '载荷超过 64 KiB，不作 JSON 检查。',
		indent: '缩进',
		compact: '单行显示',
		pretty: '缩进显示',
	},
	close: {
		code: '关闭码',
		reason: '原因',
		empty: '无关闭码',
		none: 'Close 没有内容时，对方报告 1005，即“没有收到关闭码”。',
		half: '一个字节不构成关闭码。在这里输入数字，就会写成两个字节的关闭码。',
		reasonBytes: (bytes) => `${countBytes(bytes)}，最多 123`,
		apply: '写成 Close 的内容',
	},
	utf8: {
		title: '字符及其字节',
		fault: (offset) => `第一个无效字节：载荷字节 ${number(offset)}`,
		states: {
			valid: '有效的 UTF-8',
			bad: '不是 UTF-8',
			cut: '最后一个字符不完整',
			unread: '从这里起不再检查文本',
		},
		before: '始于前一个分片',
		after: '续于下一个分片',
		bad: '不是字符',
	},

	diagnoses: '诊断',
	moreDiagnoses: (n) => `其他帧里还有 ${number(n)} 处`,
	rules: FRAME_RULE_WORDS,
	standings: STANDINGS,
	standingWith: (standing, code) => `${standing}：${code}`,
	inFrame: (frame) => `第 ${number(frame)} 帧`,
	fixes: FIXES,
	whoReads: '接收方',
	readers: { strict: '严格的 RFC 6455', chromium: 'Chromium', firefox: 'Firefox', ws: 'ws' },
	asStrict: (verdict) => `严格的接收方：${verdict}`,
	fourReaders: '同样的字节，四种接收方',
	readerWords: READER_WORDS,
	flipBack: '翻回去',
	binds: {
		MUST: 'MUST',
		'MUST NOT': 'MUST NOT',
		SHOULD: 'SHOULD',
		'SHOULD NOT': 'SHOULD NOT',
		defined: '规定',
		advice: '建议',
	},
	diagnosis: {
		lookalikes: '可能的原因',
		real: '真实程序的做法',
		select: (name) => `显示相关的位：${name}`,
		rule: (name) => `规则：${name}`,
	},
	observed,
	endpoint: (name, version, role) =>
		`${name} ${version}（${role === 'client' ? '客户端' : '服务器'}）`,

	frameVerdict: '帧的判定',
	verdict,
	inflating: '正在解压消息',
	verdictNote: (checked, broken) => `检查了 ${number(checked)} 条规则 · 违反 ${number(broken)} 条`,
	laterFaults: (n) => (n > 0 ? `之后还有 ${number(n)} 处错误，仅供参考` : ''),
	hints: [
		['← →', '移动'],
		['0–f', '改写'],
		['Enter', '编辑比特位'],
		['空格', '翻转'],
		['PgDn', '下一处错误或字段'],
	] as readonly (readonly [string, string])[],
	presentHints: [
		['← →', '移动'],
		['空格', '翻转'],
		['Esc', '退出演示'],
	] as readonly (readonly [string, string])[],
	undrawn: (characters) =>
		`这一行很长，有 ${number(characters)} 个字符没有显示。点击这个标记，或把光标移到这里，就能看到。`,
	hexDraft: (line, column, found) =>
		found === ''
			? `第 ${line} 行第 ${column} 列：有一个字节缺少第二个数字`
			: `第 ${line} 行第 ${column} 列：“${found}”不是十六进制数字`,
	tooLong: (bytes) => `共 ${number(bytes)} 字节，超过本实验 1 MiB 的容量。内容没有改动。`,
	exampleNote: '关于这个示例',
	noteTitle: (title) => (/[?？]$/.test(title) ? title : `${title}。`),
	recordedFrom: ({ program, version, date }) => `${date} 录自 ${program} ${version}。`,
	empty: '粘贴字节，在“十六进制”里键入，或打开一个示例。',

	operations: {
		groups: { add: '在这一帧之后添加', change: '这一帧', bytes: '字节' },
		add: {
			text: '文本帧“Hi”',
			binary: '二进制帧',
			continuation: '延续帧',
			Ping: 'Ping',
			Pong: 'Pong',
			Close: 'Close 1000',
		},
		duplicate: '复制一份',
		delete: '删除',
		earlier: '前移',
		later: '后移',
		splitHere: (at) => `在载荷字节 ${number(at)} 之前分片`,
		splitHalf: '分成两半',
		splitBytes: '每个字节一个分片',
		joinMessage: '合并这条消息的分片',
		joinNext: '与下一个数据帧合并',
		insertByte: '在选中处之前插入一个字节',
		deleteBytes: (n) => `删除选中的 ${countBytes(n)}`,
	},
	exampleGroups: {
		rfc: 'RFC 6455 §5.7',
		article: '出自一篇广为转载的文章',
		lengths: '长度形式的边界',
		text: '文本与 UTF-8',
		messages: '分片的消息',
		control: 'Ping、Pong、Close',
		broken: '违反规则的帧',
		strangers: '不是帧的字节',
		recorded: '录自真实程序',
	},
	exampleWords: EXAMPLE_WORDS,
	cancel: '取消',
	pasteWords: PASTE_WORDS,
	views: VIEW_WORDS,
} satisfies FrameWords;
