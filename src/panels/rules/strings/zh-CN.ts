// Holds the Chinese words that load with the Rules lab.
import { RULE_WORDS } from '../../../strings/zh-CN/rule-words.ts';
import * as glossary from '../../../strings/zh-CN/glossary.ts';
import type { FrameObservation } from '../../../engine/reader/index.ts';
import type { Observation, RuleReaction } from '../consequences.ts';
import type { RulesWords } from './en.ts';
import { EXAMPLE_WORDS } from './zh-CN/examples.ts';
import { STATE_WORDS } from './zh-CN/states.ts';
import { number } from '../../../strings/zh-CN/numbers.ts';
import { DIRECTIONS, FIELD_NAMES } from '../../../strings/zh-CN/frame-terms.ts';

function reaction({ type, does }: Pick<RuleReaction, 'type' | 'does'>): string {
	if (type === 'frame') {
		if (typeof does === 'number') return `中止连接，关闭码 ${String(does)}`;
		switch (does) {
			case 'wait':
				return '继续等待，因为可能还有字节到来';
			case 'tolerate':
				return '继续处理';
			case 'discard':
				return '忽略这一帧，因为它在 Close 之后到达';
			default:
				return '给载荷去掩码，继续处理，因为它不检查掩码键是怎样选的';
		}
	}
	if (typeof does !== 'object') return '';
	switch (does.type) {
		case 'refuse':
			return `返回状态码 ${String(does.status)}`;
		case 'fail':
			return '中止连接';
		case 'wait':
			return '继续等待，因为可能还有字节到来';
		case 'tolerate':
			return '报告这个错误，继续处理';
		case 'decline':
			return '不启用所提出的扩展，继续握手';
		case 'never-sent':
			return '不发起连接';
	}
}

function framed({ delivered, sent, outcome, reported }: FrameObservation): string {
	const parts = [
		delivered > 0 ? `交付 ${String(delivered)} 条消息` : '',
		sent === 'nothing' ? '' : sent === 'empty' ? '发送空的 Close' : `发送关闭码为 ${sent} 的 Close`,
		{
			open: '保持连接打开',
			clean: reported === null ? '干净关闭' : `干净关闭，触发 close 事件（关闭码 ${reported}）`,
			failed:
				reported === null
					? '中止连接'
					: `先触发 error 事件，再触发 close 事件（关闭码 ${reported}）`,
			ended: `触发 close 事件（关闭码 ${reported ?? 1006}）`,
		}[outcome],
	];
	return parts.filter(Boolean).join('，');
}

function observed(seen: Observation['seen']): string {
	if (seen.type === 'frame') return framed(seen.result);
	switch (seen.result) {
		case 'tcp-end':
			return '不返回响应，直接断开 TCP 连接';
		case 'no-answer':
			return '不返回响应';
		case 'open':
			return '建立连接';
		case 'fail':
			return '中止连接';
		default:
			return `返回状态码 ${String(seen.result)}`;
	}
}

export const zhCN: RulesWords = {
	intro: {
		purpose: '有人说你违反了协议？来查这条规则：谁必须遵守，怎样算违反，真实的程序又是怎么做的。',
		tries: [
			['关于掩码的规则', '/rules?q=mask'],
			['关于关闭握手的规则', '/rules?q=close'],
			['连接的各个状态', '/rules/states?state=open'],
		],
	},
	...EXAMPLE_WORDS,
	states: STATE_WORDS,
	glossaryLink: '术语表',
	glossary,
	title: '规则',
	rules: RULE_WORDS,
	groups: {
		http: 'HTTP 头部',
		request: '请求',
		response: '响应',
		'accept-key': 'Accept 值',
		subprotocol: '子协议',
		extension: '扩展',
		deflate: 'permessage-deflate',
		frame: '帧头',
		length: '载荷长度',
		masking: '掩码',
		control: '控制帧',
		fragmentation: '分片',
		utf8: 'UTF-8',
		close: '关闭',
		endpoint: '端点',
		'browser-api': '浏览器 API',
		transport: '传输',
	},
	binds: {
		client: '客户端',
		server: '服务器',
		both: '客户端和服务器',
		sender: '发送方',
		receiver: '接收方',
		intermediary: '中间设备',
	},
	levels: {
		MUST: 'MUST',
		'MUST NOT': 'MUST NOT',
		SHOULD: 'SHOULD',
		'SHOULD NOT': 'SHOULD NOT',
		defined: '规定',
		advice: '建议',
	},
	levelNotes: {
		defined: '规范中有这条规定，但没有使用 MUST 或 SHOULD。',
		advice: '规范没有把它规定为义务，这是一条建议。',
	},
	shown: {
		bytes: '字节本身',
		connection: '连接过程',
		page: '网页',
		tunnel: '隧道',
		nothing: '无法看出',
	},
	fields: FIELD_NAMES,

	search: '搜索规则',
	searchHint: '词语、规则代码、章节、状态码',
	searchKey: '按 / 搜索',
	filters: '筛选',
	facets: { group: '主题', section: '章节', binds: '适用于', level: '级别', shown: '可见于' },
	any: '不限',
	wholeDocument: (name) => `${name} 全部`,
	withCount: (name, rules) => `${name}（${String(rules)}）`,
	found: (found, all) =>
		found === all ? `${String(all)} 条规则` : `${String(found)} / ${String(all)} 条规则`,
	showAll: '显示全部',
	list: '规则列表',
	nothingFound: '没有找到规则。',
	nothingFoundHint: (query) =>
		query === ''
			? '没有规则符合这些筛选条件。请去掉一个条件，或者显示全部规则。'
			: `没有与“${query}”相符的规则。请减少或更换搜索词：可以用头部字段名、帧的字段、关闭码，或 §5.2 这样的章节。`,
	searchSite: '搜索全站',

	overview: '协议的规则',
	overviewText: (rules) =>
		`列表中有 ${String(rules)} 条规则，适用于客户端、服务器和中间设备，涵盖从 HTTP 请求的第一行到 TCP 连接断开的整个过程，也包括压缩、浏览器 API、HTTP/2 和 HTTP/3。规则页给出违反规则的示例、改正后的同一示例，以及严格的实现如何处理。如果实测过真实的程序，规则页还会列出它们的做法。如果没有示例能显示违反规则的情况，规则页会说明原因。示例中标出的错误由各实验共用的引擎找出。`,
	overviewHow: '请在列表中选一条规则。“帧”和“握手”这两个实验里的诊断都会链接到这里的规则。',
	overviewShown: '从哪里能看出违反了规则',
	shownNotes: {
		bytes: '从请求、响应、帧或消息的字节本身，就能看出违反了规则。',
		connection: '从双方的操作及其先后顺序，能看出违反了规则。',
		page: '从网页的代码和浏览器的行为，能看出违反了规则。',
		tunnel: '从与代理往来的报文，或者 HTTP/2 和 HTTP/3 的帧，能看出违反了规则。',
		nothing: '从字节和连接都看不出违反了规则；规则页会说明原因。',
	},
	overviewTopics: '按主题',
	licences: '本站所用软件和字体的许可证',

	comma: '、',
	nextSentence: (sentence) => sentence,
	allRules: '全部规则',
	previous: '上一条规则',
	next: '下一条规则',
	first: '第一条规则',
	bound: (who) => `适用于${who}`,
	position: (at, of) => `第 ${String(at)} 条，共 ${String(of)} 条`,
	facts: '关于这条规则',
	copyCode: '复制代码',
	remedy: '怎么办：',
	bytes: '示例',
	unshown: '为什么没有示例能显示违规',
	broken: '违反',
	mended: '改正',
	senders: DIRECTIONS,
	kinds: { url: 'URL', request: '请求', response: '响应' },
	deflateAgreed: '已协商 permessage-deflate',
	noTakeover: '不沿用上下文',
	window: (bits) => `窗口 ${String(bits)} 位`,
	limit: (bytes) => `接收方最多接受 ${number(bytes)} 字节`,
	dialled: (url) => `客户端要连接 ${url}`,
	fromBrowser: '由浏览器发送',
	answers: '这个响应对应的请求',
	moreBytes: (bytes) => `……还有 ${number(bytes)} 字节`,
	changedLine: '仅见于此示例：',
	onlyHere: '仅见于此示例',
	where: '位置：',
	unmasked: '去掉掩码',
	shows: '报告：',
	showsNothing: '这些字节没有错误。',
	stillShows: '这里仍会报告（这是正确的）：',
	open: { frame: '在“帧”中打开', handshake: '在“握手”中打开' },
	opens: (what, code) => `${what}：${code}`,
	copy: '复制',
	copyWhat: (what) => `复制字节：${what}`,

	reactions: '后果',
	readers: { receiver: '严格的接收方', server: '严格的服务器', client: '严格的客户端' },
	reaction,
	seenAs: '接收方看不出违反了这条规则。在接收方看来，这些字节像是：',
	looksLike: '违反以下规则时，字节看起来也是这样',
	byReader: '各个接收方的处理',
	byReaderHint: '每个链接都在“帧”中打开',
	reader: (program) =>
		program === null ? '严格的 RFC 6455' : `${program.name} ${program.version}`,
	opensBefore: (reader) => `在“帧”中打开：接收方：${reader}`,
	real: '真实的程序怎么做',
	realHint: (date) => `${date} 用违反这条规则的字节实测`,
	sentToBrowsers: {
		response: '浏览器收到的是有同样错误的响应。',
		unmasked: '浏览器收到的是服务器发来的同样的帧，未加掩码。',
	},
	realNot: '没有实测真实的程序。',
	endpoint: (name, version, role) =>
		`${name} ${version}（${role === 'client' ? '客户端' : '服务器'}）`,
	observed,

	unknown: (code) => `没有“${code}”这条规则`,
	unknownText: '链接中的代码不属于任何一条规则。',
	unknownNearest: '是不是想找',
	opened: (title) => `规则：${title}`,
};
