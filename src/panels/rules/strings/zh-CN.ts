// The Chinese words that load with the Rules lab.
import { FRAME_RULE_WORDS } from '../../../strings/zh-CN/rules-frame.ts';
import { CONNECTION_RULE_WORDS } from '../../../strings/zh-CN/rules-connection.ts';
import { HANDSHAKE_RULE_WORDS } from '../../../strings/zh-CN/rules-handshake.ts';
import { MESSAGE_RULE_WORDS } from '../../../strings/zh-CN/rules-message.ts';
import { PAGE_RULE_WORDS } from '../../../strings/zh-CN/rules-page.ts';
import { TUNNEL_RULE_WORDS } from '../../../strings/zh-CN/rules-tunnel.ts';
import { UNSHOWN_RULE_WORDS } from '../../../strings/zh-CN/rules-unshown.ts';
import type { FrameObservation } from '../../../engine/index.ts';
import type { Observation, RuleReaction } from '../consequences.ts';
import type { RulesWords } from './en.ts';
import { EXAMPLE_WORDS } from './zh-CN/examples.ts';
import { loading } from '../../../strings/zh-CN/loading.ts';
import { STATE_WORDS } from './zh-CN/states.ts';
import { number } from '../../../strings/zh-CN/numbers.ts';
import { FIELD_NAMES } from '../../../strings/zh-CN/frame-terms.ts';

function reaction({ type, does }: Pick<RuleReaction, 'type' | 'does'>): string {
	if (type === 'frame') {
		if (typeof does === 'number') return `让连接失败：Close ${String(does)}`;
		switch (does) {
			case 'wait':
				return '等待：可能还有字节到来';
			case 'tolerate':
				return '继续';
			case 'discard':
				return '忽略这一帧：Close 之后的都不算数';
			default:
				return '去掉掩码后继续：它看不出来';
		}
	}
	if (typeof does !== 'object') return '';
	switch (does.type) {
		case 'refuse':
			return `回 ${String(does.status)}`;
		case 'fail':
			return '让连接失败';
		case 'wait':
			return '等待：可能还有字节到来';
		case 'tolerate':
			return '记下，然后继续';
		case 'decline':
			return '不采用所提议的内容，继续';
		case 'never-sent':
			return '根本不发起连接';
	}
}

function framed({ delivered, sent, outcome, reported }: FrameObservation): string {
	const parts = [
		delivered > 0 ? `交付 ${String(delivered)} 条消息` : '',
		sent === 'nothing' ? '' : sent === 'empty' ? '发送空的 Close' : `发送 Close ${sent}`,
		{
			open: '连接保持',
			clean: reported === null ? '正常关闭' : `正常关闭，页面收到 ${reported}`,
			failed: reported === null ? '断开连接' : `页面收到 error，然后 close ${reported}`,
			ended: `页面收到 close ${reported ?? 1006}`,
		}[outcome],
	];
	return parts.filter(Boolean).join('，');
}

function observed(seen: Observation['seen']): string {
	if (seen.type === 'frame') return framed(seen.did);
	switch (seen.did) {
		case 'tcp-end':
			return '不应答，直接结束 TCP';
		case 'no-answer':
			return '不应答';
		case 'open':
			return '打开连接';
		case 'fail':
			return '失败';
		default:
			return `回 ${String(seen.did)}`;
	}
}

export const zhCN: RulesWords = {
	intro: {
		purpose: '查阅协议的一条规则：谁要遵守，违反它的例子，以及真实程序的做法。',
		tries: [
			['关于掩码的规则', '/rules?q=mask'],
			['关于关闭握手的规则', '/rules?q=close'],
			['连接的各个状态', '/rules/states?state=open'],
		],
	},
	loading,
	...EXAMPLE_WORDS,
	states: STATE_WORDS,
	glossaryLink: '术语表',
	glossary: () => import('../../../strings/zh-CN/glossary.ts'),
	title: '规则',
	rules: {
		...HANDSHAKE_RULE_WORDS,
		...FRAME_RULE_WORDS,
		...MESSAGE_RULE_WORDS,
		...CONNECTION_RULE_WORDS,
		...PAGE_RULE_WORDS,
		...TUNNEL_RULE_WORDS,
		...UNSHOWN_RULE_WORDS,
	},
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
		sender: '发送的一方',
		receiver: '接收的一方',
		intermediary: '中间节点',
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
		defined: '条文作了规定，但没有用大写的关键词。',
		advice: '没有哪一节要求它：这是通行的做法，也是好的建议。',
	},
	shown: {
		bytes: '字节本身',
		connection: '连接过程',
		page: '页面',
		tunnel: '隧道',
		nothing: '无从看出',
	},
	fields: FIELD_NAMES,

	search: '搜索规则',
	searchHint: '词语、代码、章节、状态码',
	searchKey: '按 / 搜索',
	filters: '筛选',
	facets: { group: '主题', section: '章节', binds: '约束谁', level: '严格程度', shown: '如何看出' },
	any: '不限',
	wholeDocument: (name) => `${name} 全部`,
	withCount: (name, rules) => `${name}（${String(rules)}）`,
	found: (found, all) =>
		found === all ? `${String(all)} 条规则` : `${String(found)} / ${String(all)} 条规则`,
	showAll: '显示全部',
	list: '规则列表',
	nothingFound: '没有这样的规则。',
	nothingFoundHint: (query) =>
		query === ''
			? '这些筛选条件一条也没有留下。放宽其中一个，或者显示全部。'
			: `换几个词，或者少用几个词，不要用“${query}”：头部字段名、帧的字段、关闭码，或 §5.2 这样的章节。`,

	overview: '协议的规则',
	overviewText: (rules) =>
		`客户端、服务器和中间节点的 ${String(rules)} 条义务，一次一条：从 HTTP 的第一行到 TCP 结束，也包括压缩、页面看到的情形，以及 HTTP/2 和 HTTP/3。每条都有恰好违反它的例子和改正之后的同一例子，或者说明为什么无从显示；还有严格的一方怎么处理，以及实测过的程序怎么处理。例子里标出的问题，都由实验台背后的引擎找出。`,
	overviewHow: '在列表中选一条规则。“帧”和“握手”里的每一条诊断都链接到这里。',
	overviewShown: '按如何看出违反',
	shownNotes: {
		bytes: '头部、帧或消息的字节本身就足够。',
		connection: '要看双方，以及各自所做的先后。',
		page: '页面的代码与浏览器打交道时。',
		tunnel: '在通往连接的路上：代理、HTTP/2 和 HTTP/3。',
		nothing: '没有字节、也没有连接能显出来；规则页说明为什么。',
	},
	overviewTopics: '按主题',
	licences: '本站所用软件和字体的许可证',

	comma: '、',
	allRules: '全部规则',
	previous: '上一条规则',
	next: '下一条规则',
	bound: (who) => `约束${who}`,
	place: (at, of) => `第 ${String(at)} 条，共 ${String(of)} 条`,
	facts: '关于这条规则',
	copyCode: '复制代码',
	remedy: '怎么办：',
	bytes: '例子',
	unshown: '为什么这里无从显示',
	broken: '违反',
	mended: '改正',
	senders: { client: '客户端 → 服务器', server: '服务器 → 客户端' },
	kinds: { url: 'URL', request: '请求', response: '响应' },
	deflateAgreed: '已协商 permessage-deflate',
	noTakeover: '不沿用上下文',
	window: (bits) => `窗口 ${String(bits)} 位`,
	limit: (bytes) => `接收方最多接受 ${number(bytes)} 字节`,
	dialled: (url) => `客户端要打开的是 ${url}`,
	fromBrowser: '由浏览器发送',
	answers: '它所应答的请求',
	moreBytes: (bytes) => `… 还有 ${String(bytes)} 字节`,
	changedLine: '只在这里：',
	onlyHere: '只在这里',
	where: '位置：',
	unmasked: '去掉掩码',
	shows: '显示：',
	showsNothing: '这些字节没有错误。',
	stillShows: '仍会显示，这是对的：',
	open: { frame: '在“帧”中打开', handshake: '在“握手”中打开' },
	opens: (what, code) => `${what}：${code}`,
	copy: '复制',
	copyWhat: (what) => `复制字节：${what}`,

	reactions: '结果如何',
	readers: { receiver: '严格的接收方', server: '严格的服务器', client: '严格的客户端' },
	reaction,
	seenAs: '没有哪个接收方能看出违反的是这一条：它只能照字节来读。在它看来像是：',
	looksLike: '违反以下规则时，字节看起来也是这样',
	byReader: '不同读者的读法',
	byReaderHint: '都可在“帧”中打开',
	reader: (program) =>
		program === null ? '严格的 RFC 6455' : `${program.name} ${program.version}`,
	opensBefore: (reader) => `在“帧”中打开：由 ${reader} 来读`,
	real: '实际程序怎么做',
	realHint: '用这些违反规则的字节实测',
	realNot: '没有实测。',
	endpoint: (name, version, role) =>
		`${name} ${version}（${role === 'client' ? '客户端' : '服务器'}）`,
	observed,

	unknown: (code) => `没有“${code}”这条规则`,
	unknownText: '地址里的代码不在这份目录中。',
	unknownNearest: '是不是想找',
	opened: (title) => `规则：${title}`,
};
