// Holds the Chinese words of the Doctor.
import { ownValue } from '../../../engine/own-value.ts';
import type { LeftOut } from '../../../evidence/reading-limits.ts';
import { connectionFiles } from '../../../strings/zh-CN/connection-files.ts';
import type { DoctorWords } from './en.ts';
import { evidenceAddress, EXAMPLES } from '../examples.ts';
import { countBytes, number } from '../../../strings/zh-CN/numbers.ts';
import { bring } from './zh-CN/bring.ts';
import { causes } from './zh-CN/causes.ts';
import { connections } from './zh-CN/connections.ts';
import { facts } from './zh-CN/facts.ts';
import { maskingFaults } from './zh-CN/masking-faults.ts';
import { handshakeFailed, pathUnknown } from './zh-CN/answered-causes.ts';
import { signs } from './zh-CN/signs.ts';
import { FIELD_NAMES } from '../../../strings/zh-CN/frame-terms.ts';
import { RULE_WORDS } from '../../../strings/zh-CN/rule-words.ts';
import { remedyWords } from './zh-CN/remedies.ts';
import { shareWords } from './zh-CN/share.ts';

/** Says how many things of a kind are read, if there are too many of them. */
const leftOut: Readonly<Record<LeftOut, (most: string) => string>> = {
	streams: (most) => `只读取了前 ${most} 个 TCP 连接。`,
	connections: (most) => `只读取了前 ${most} 个连接。`,
	frames: (most) => `连接一侧的帧太多，只读取了开头和结尾共 ${most} 个。`,
	segments: (most) => `连接一侧的 TCP 报文段太多，只读取了前 ${most} 个。`,
	messages: (most) => `一个连接的消息太多，只读取了开头和结尾共 ${most} 条。`,
	signs: (most) => `线索太多，只使用了前 ${most} 条。`,
	rules: (most) => `违反的规则太多，只使用了前 ${most} 条。`,
	lines: (most) => `结果相同的日志行太多，只使用了前 ${most} 行。`,
	errors: (most) => `同一种错误消息太多，只使用了前 ${most} 条。`,
	entries: (most) => `条目太多，只读取了开头和结尾共 ${most} 个。`,
};

export const zhCN: DoctorWords = {
	intro: {
		purpose:
			'WebSocket 连不上，或者用着用着断了？把手头的东西贴进来，看看错在哪里、在哪一方、该怎么办。',
		tries: [
			['状态码不是 101', evidenceAddress(EXAMPLES.status)],
			['没有加掩码的帧', evidenceAddress(EXAMPLES.unmasked)],
			['1006 的一种原因：连接空闲', '/doctor/idle-timeout'],
		],
	},
	files: connectionFiles,
	title: '诊断',
	evidence: '证据',
	placeholder: '粘贴控制台消息、一行日志、十六进制抓包、HAR 文件、curl 的输出……',
	stays: '内容只由你的浏览器读取，不会发送到任何地方。',
	inAddress:
		'证据会写入本网页的地址，凭据和载荷以 x 代替。拿到链接或看到浏览器历史记录的人，都能读到其余内容。',
	ifSecret: '如果证据需要保密',
	secretHelp: [
		'在地址中，Cookie、令牌、密码、查询参数的值、未知的子协议和载荷的每个字符都用 x 遮盖。',
		'主机名、路径和其他文字不会被遮盖。如果其中有需要保密的内容，请先替换再粘贴：粘贴到空的输入框里，会马上读取。',
		'二进制文件和超过 64 KiB 的证据不会写入地址。',
		'在其他实验中打开连接时，那个实验的地址会包含载荷，凭据则用 x 遮盖；“导出”旁的选项可以改变这两点。',
		'浏览器会保存未遮盖的证据，供下次访问使用；点击“清空”会删除它。',
	],
	read: '读取',
	openFile: '打开文件',
	clear: '清空',
	addPiece: '再加一份材料',
	cancel: '取消',
	change: '修改',
	changePiece: (letter: string) => `修改材料 ${letter}`,
	pieces: '材料',
	remove: (letter) => `移除材料 ${letter}`,
	kindOf: (letter) => `材料 ${letter} 的类型`,
	recognised: '自动识别',
	kinds: {
		bytes: '字节',
		capture: '抓包文件',
		har: 'HAR 文件',
		heads: '请求或响应',
		transcript: '命令行输出',
		log: '日志',
		message: '错误消息',
	},
	readingPiece: '正在读取……',
	progressOf: (letter) => `材料 ${letter} 的读取进度`,
	stop: '停止',
	notInAddress:
		'这份材料不在本网页的地址里，复制地址不会带上它。要发给别人，请点“分享”：把遮盖不了的内容选为“保留原文”，再生成链接或保存为文件。',
	notStored: '这份材料太大，无法保存；刷新网页之后请再打开一次。',
	stopped: '你停止了对这份材料的读取。',
	startAgain: '重新读取',
	notAllRead: '有材料没有读完，结论可能不完整。',
	failed: (reason) => `读取失败：${reason}`,
	cluesFound: (clues) => (clues === 0 ? '没有发现线索' : `发现 ${number(clues)} 条线索`),
	full: (most) => `最多放 ${most} 份材料，请先移除一份。`,
	tooLarge: (name) => `${name} 超过 100 MiB。`,
	findings: '结论',
	showFindings: '查看结论',
	firstFinding: (certainty, title, more) =>
		`${certainty}：${title}。${more === 0 ? '' : `另有 ${more} 项结论。`}`,
	nothingBrought: '粘贴或打开手头的材料，一行就可以开始。',
	endedAbnormally: '连接异常结束，关闭码是 1006。',
	reason: (found) => found.join(''),
	unexplained: (found, next) => `${found.slice(0, 3).join('')}仅凭这些看不出原因。${next}`,
	answerOrBring: '请回答下面的“下一个问题”，或再添加一份材料。',
	bringMore: '请再添加一份材料。',
	mayBePage: (reasons) =>
		[
			...reasons,
			'请求的可能是普通网页。请再添加一份写有 WebSocket 地址的材料，例如控制台消息。',
		].join(''),
	nothingWrong: '能读出来的内容里没有发现问题。',
	nothingRead: '这些材料都无法读取。请选择材料的类型，或换一种形式提供。',
	nothingWrongInRest: (unread, partly) =>
		[
			...(unread.length === 0
				? []
				: [`材料 ${unread.join('、')} 无法读取，请选择类型，或换一种形式提供。`]),
			...(partly.length === 0 ? [] : [`材料 ${partly.join('、')} 只能读出一部分。`]),
			'其余内容里没有发现问题。',
		].join(''),
	certainties: { certain: '确定', likely: '很可能', possible: '可能', info: '所见' },
	whoseSide: '哪一侧：',
	or: '或',
	sides: { page: '网页', client: '客户端', between: '中间（网络、代理）', server: '服务器' },
	where: '位置',
	byteOfFrame: (byte) => `帧的第 ${byte} 个字节`,
	shouldBe: (found, right) => `${found}，应为 ${right}`,
	fieldNames: FIELD_NAMES,
	replyHead: (title, standing) => `**${title}**（${standing.join('，')}）`,
	replyLabel: (label) => `${label}：`,
	evidenceLabel: '依据',
	reasonAt: (pin, line) => `依据 ${pin}，见第 ${line} 行`,
	fine: {
		label: '没有问题的部分',
		handshake: '握手正确：状态码是 101，Accept 值与握手 key 相符。',
		frames: (by) => `${by === 'client' ? '客户端' : '服务器'}的帧格式正确。`,
	},
	openIn: { handshake: '在“握手”中打开头部', frame: '在“帧”中打开这个帧' },
	connection: (number) => `连接 ${number}`,
	aboutConnections: (numbers) =>
		numbers.length > 5
			? `连接 ${numbers.slice(0, 5).join('、')} 等 ${numbers.length} 个`
			: `连接 ${numbers.join('、')}`,
	answer: '你的回答',
	showPlace: (label) => `在材料中显示 ${label}`,
	shownPlace: (label, text) => (text === '' ? label : `${label}：${text}`),
	noSide: '未知',
	ask: '要弄清楚的是',
	aboutCause: '关于这个原因',
	more: '更多：规则、配置、示例',
	todo: '怎么办',
	mayHelp: '可以试试',
	ifBegins: '如果',
	sure: '如何确认',
	ownScene: '在“会话”中看你的连接',
	scene: '在“会话”中看这种原因的示例',
	remedyWords,
	rules: RULE_WORDS,
	shareWords,
	brokenBy: (by, section, times) =>
		`${{ client: '客户端', server: '服务器', intermediary: '中间设备' }[by]}违反了 ${section}${times > 1 ? `，共 ${number(times)} 次` : ''}。`,
	failsConnection: '严格的接收方会中止连接。',
	fromByte: (by, byte) =>
		`从${{ client: '客户端', server: '服务器', intermediary: '中间设备' }[by]}发出的第 ${number(byte)} 个字节开始（从 0 数起）。`,
	sentences: ([first = '', ...more]) => [`${first}。`, ...more].join(''),
	rule: '规则',
	aboutRule: '这条规则的说明',
	moreRules: (left) => `还有 ${number(left)} 项`,
	provenBy: '证实的依据',
	ruledOutBy: '排除的依据',
	why: '为什么是 1006？',
	whyNote:
		'1006 不得出现在 Close 帧中。如果连接未能建立，或结束时没有收到服务器的 Close 帧，浏览器就向网页报告 1006。',
	standings: { proven: '已证实', 'ruled-out': '已排除', open: '有可能' },
	phases: {
		page: '浏览器建立连接之前',
		name: '查询域名',
		tcp: '建立 TCP 连接',
		tls: 'TLS',
		response: '握手',
		open: '连接建立之后',
	},
	open: (count) => (count === 0 ? '没有其他可能的原因。' : `可能的原因有 ${count} 种。`),
	ruledOut: (count) => `已排除：${count} 种`,
	explainedBy: (title) => `“${title}”已经确定，可以解释这些证据。`,
	explained: (causes) => `另外 ${causes} 种原因已排除，因为确定的原因可以解释这些证据。`,
	causeOf: '连接为什么失败',
	closeCause: '关闭这项说明',
	passing: {
		copyReply: '复制成一条回复',
		status: '握手失败时的状态码，网页读不到。用这条命令可以看到：',
		response: '这条命令显示完整的响应，包括字段和正文：',
	},
	closePage: '关闭这一页',
	bring,
	nextQuestion: '下一个问题',
	noQuestionNeeded: '已经有确定的原因，不需要再提问。',
	noQuestion: '继续回答问题也不能排除更多原因。请再添加一份材料。',
	problems: {
		truncated: () => '内容在一条记录中间就结束了。',
		'bad-length': () => '某个长度字段与内容不符。',
		'bad-json': () => 'JSON 无效。',
		'unknown-link': ({ link }) => `抓包文件的链路类型是 ${link}，不支持。`,
		'unknown-line': () => '无法识别这一行。',
		gap: ({ bytes }) => `抓包文件在这里缺少 ${countBytes(Number(bytes))}。`,
		'too-large': ({ most }) => `文本太长：这种材料最多读取 ${number(Number(most))} 个字符。`,
		'too-many': ({ what, most, left }) =>
			`${ownValue(leftOut, String(what))?.(number(Number(most))) ?? ''}其余 ${number(Number(left))} 项已略去。`,
		'not-tcp': () => '抓包文件里没有 TCP 连接。',
		'not-websocket': ({ streams }) => `抓包文件里没有 WebSocket，其中的 TCP 连接数：${streams}。`,
		'ip-fragment': () => 'IP 分片没有重组，分片里的字节缺失。',
		encrypted: () => '内容由 TLS 加密，无法读取其中的帧。',
		http2: () =>
			'这个连接使用 HTTP/2。这里不读取抓包文件里 HTTP/2 流中的 WebSocket，请改用 HAR 文件。',
		'missing-row': () => '这一行之前缺少一行，缺口之后的字节没有读取。',
		shortened: () => '打印这些字节的程序省略了后面的部分。请从显示全部字节的地方复制。',
		'net-log': () =>
			'这是 chrome://net-export 的日志。它只有每个 WebSocket 帧的头部，没有载荷，所以“诊断”不读取它。请改用 HAR 文件：打开开发者工具重现故障，再在“网络”（Network）面板中选择“导出 HAR”。',
		empty: () => '这份材料是空的。',
		'not-recognised': () => '无法识别类型。请选择类型，或改用同一份输出的另一部分。',
	},
	line: (line) => `第 ${line} 行`,
	questions: {
		'is-open-first': {
			question: '网页在 close 事件之前收到 open 事件了吗？',
			why: '这个回答可以区分握手中的原因和连接建立之后的原因。',
			answers: { yes: '收到了', no: '没有', unknown: '不知道' },
		},
		'fixed-time': {
			question: '连接每次持续的时间都相同吗？',
			why: '固定的时间通常说明中间设备有时限。',
			answers: { yes: '是', no: '不是', unknown: '不知道' },
		},
		proxy: {
			question: '客户端与服务器之间有代理或负载均衡器吗？',
			why: '有些原因只有存在中间设备时才可能成立。',
			answers: { yes: '有', no: '没有', unknown: '不知道' },
		},
		'without-proxy': {
			question: '绕过代理直接连接服务器，结果如何？',
			why: '这个回答可以区分代理的原因和服务器的原因。',
			answers: { works: '正常', fails: '同样失败', unknown: '没有试过' },
		},
		traffic: {
			question: '如果每隔几秒就有消息通过，连接能一直保持吗？',
			why: '有这样的流量时，空闲时限不会使连接断开。',
			answers: { yes: '能', no: '不能', unknown: '没有试过' },
		},
		wss: {
			question: '把 ws:// 换成 wss:// 后正常吗？',
			why: '中间设备改不了 TLS 保护的内容；浏览器也会拦截 https 网页的 ws 连接，到本机的连接可能例外。',
			answers: { works: '正常', fails: '不正常', unknown: '没有试过' },
		},
		'other-page': {
			question: '从另一个网页，或用浏览器以外的程序连接，正常吗？',
			why: '这时 Origin 字段和网页的策略（CSP）都不同。',
			answers: { works: '正常', fails: '不正常', unknown: '没有试过' },
		},
		'other-network': {
			question: '换一个网络（例如手机热点）后正常吗？',
			why: '这个回答可以区分你的网络的原因和服务器的原因。',
			answers: { works: '正常', fails: '不正常', unknown: '没有试过' },
		},
		restart: {
			question: '连接断开时，服务器有没有部署或重启？',
			why: '重启会结束该进程的所有连接。',
			answers: { yes: '有', no: '没有', unknown: '不知道' },
		},
		'page-left': {
			question: '连接断开时，网页有没有刷新、关闭或跳转？',
			why: '用户离开网页时，浏览器会结束这个网页的连接。',
			answers: { yes: '有', no: '没有', unknown: '不知道' },
		},
	},
	causes,
	facts,
	maskingFaults,
	pathUnknown,
	handshakeFailed,
	signs,
	connections,
};
