// The Chinese words that load with the Accept key lab.
import { HANDSHAKE_RULE_WORDS } from '../../../strings/zh-CN/rules-handshake.ts';
import type { KeyFinding } from '../key-verdict.ts';
import type { AcceptKeyWords } from './en.ts';

const keyFindings = (finding: KeyFinding): string => {
	switch (finding.type) {
		case 'fine':
			return '24 个 base64 字符，代表 16 个字节：键本该如此。';
		case 'empty':
			return '键是空的：0 字节，而不是 16 字节。';
		case 'blank-around':
			return '键的前后有空白。空白不属于头部字段的值，服务器会先去掉它，这里却一起参与了散列。';
		case 'beyond-ascii':
			return `第 ${finding.position} 个字符“${finding.found}”不是 ASCII：头部不应出现它，base64 也没有这个字符。`;
		case 'url-alphabet':
			return `第 ${finding.position} 个字符“${finding.found}”属于 URL 安全字母表；键用的是 + 和 /。`;
		case 'character':
			return `第 ${finding.position} 个字符“${finding.found}”不是 base64 字符。`;
		case 'single-character':
			return `第 ${finding.position} 个字符“${finding.found}”落单：6 位凑不成一个字节。`;
		case 'padding-missing':
			return `缺少填充：第 ${finding.position} 个字符处应为“=”。`;
		case 'padding-misplaced':
			return `从第 ${finding.position} 个字符起填充不对。`;
		case 'length':
			return `${finding.characters} 个字符，代表 ${finding.bytes} 个字节，而不是 16 个。`;
		case 'canonical':
			return `第 ${finding.position} 个字符是“${finding.found}”，而未使用的位为零时应是“${finding.wanted}”：不是规范的 base64。`;
	}
};

export const zhCN = {
	title: '从键到 accept 值',
	rules: HANDSHAKE_RULE_WORDS,

	key: {
		name: 'Sec-WebSocket-Key',
		from: '来自客户端',
		fresh: '换一个键',
		freshHint: '由 crypto.getRandomValues 生成 16 个新的随机字节',
		trim: '去掉空白',
		bytes: (bytes: number) => `${bytes} 字节`,
		broken: '不合规',
		tolerated: '可容忍',
		finding: keyFindings,
		server: {
			accepts: '',
			ignores: '',
			tolerates: '服务器可以拒绝；ws 和 Python 的 websockets 照样答 101。accept 值是对文本计算的。',
			refuses: '服务器必须以 400 之类的错误拒绝。计算照常进行。',
		},
		tooLong: (field: string, characters: string, limit: string) =>
			`未采用：${field} 有 ${characters} 个字符，本实验最多接受 ${limit} 个。原来的内容还在。`,
	},
	accept: {
		name: 'Sec-WebSocket-Accept',
		from: '服务器的证明',
		copy: '复制 accept 值',
		webCrypto: {
			agrees: 'WebCrypto 结果一致。',
			differs: 'WebCrypto 结果不同！',
			absent: '仅逐步 SHA-1。',
			failed: '仅逐步 SHA-1。',
		},
		webCryptoNote: {
			agrees: 'crypto.subtle 与下面逐步计算的 SHA-1 得到相同的 20 个字节。',
			differs: 'crypto.subtle 的字节与下面逐步计算的 SHA-1 不同，其中必有一个出错：请告诉我们。',
			absent:
				'此页面不是安全上下文（普通 http），浏览器不提供 crypto.subtle。下面逐步计算的 SHA-1 照常进行。',
			failed: 'crypto.subtle 拒绝计算。下面逐步计算的 SHA-1 照常进行。',
		},
		asking: '正在询问 WebCrypto…',
	},

	examples: '示例',
	exampleGroups: {
		rfc: 'RFC 6455',
		printed: '五篇文章：哪一对是错的？',
		recorded: '从浏览器录下的',
		broken: '不合规的键',
	},
	pairs: {
		'rfc6455-1.3': { label: '§1.3：“the sample nonce”', hint: '许多库用来测试的一对' },
		'rfc6455-4.1': { label: '§4.1：字节 01 到 10', hint: 'RFC 自己的键并不规范' },
		'rfc6455-4.1-canonical': { label: '§4.1 的规范写法', hint: '字节相同，文本不同，应答也不同' },
		'article-000': { label: '文章 000 的握手', hint: '' },
		'article-000-code': { label: '文章 000 的程序', hint: '只印了键，没有应答' },
		'article-001': { label: '文章 001', hint: '' },
		'article-002-1': { label: '文章 002 第一部分', hint: '' },
		'article-002-3': { label: '文章 002 第三部分', hint: '' },
		'article-004': { label: '文章 004', hint: '' },
		'capture-firefox-89': { label: 'Firefox 89', hint: '真实抓包' },
		'fifteen-bytes': { label: '15 字节', hint: '' },
		'url-safe': { label: 'URL 安全字母表', hint: '用 - 和 _ 代替 + 和 /' },
		'padding-lost': { label: '丢了填充', hint: '' },
		empty: { label: '空', hint: '' },
	},
	stories: {
		'rfc6455-1.3':
			'§1.3 的例子。它的 16 个字节是 ASCII 文本“the sample nonce”：真正的键应当是随机的。',
		'rfc6455-4.1':
			'RFC 自己的例子违反了 RFC 4648 §3.5：“C”留下的四个未使用位不是零。规范的写法以“A==”结尾；由于散列的是文本，同样字节的另一种写法就有另一个应答：C/0nmHhBztSRGR1CwL6Tf4ZjwpY=。',
		'rfc6455-4.1-canonical':
			'与 §4.1 的键是同样的 16 个字节，而那个键的应答是 OfS0wDaT5NoxF2gqm7Zj2YtetzM=。两种文本，两个应答：这证明散列的是文本，不是字节。',
		'article-000':
			'这就是几篇文章里错的那一对。与此键一同印出的值形状正确（28 个字符，20 个字节），却不是对这个键的应答，也不是对本实验所知任何键的应答，没有一种常见错误能从这个键得出它。请求和应答很可能抄自两个不同的连接。正确的应答是 tAsr1vlKhIQGZ37CVuLBbuaIxXw=。',
		'article-000-code':
			'第一篇文章的程序印出了这个键，没有印应答。它算出的值是正确的：l2p2JPxfdV6ZqtzVh8jrodA2pLs=。',
		'article-001': '这篇文章印出的一对是正确的。',
		'article-002-1': '这篇文章印出的一对是正确的。',
		'article-002-3': '这篇文章印出的一对是正确的。',
		'article-004': '这篇文章印出的一对是正确的。',
		'capture-firefox-89': '抓自 Firefox 89 的一个真实连接，正确。',
	},

	paste: {
		open: '粘贴一次握手',
		title: '粘贴请求和响应',
		hint: '把一个或两个报文头原样粘贴进来：原始文本、curl -v、浏览器开发者工具或 Wireshark 的都行。把整个报文头粘贴到任一输入框，也能识别。',
		field: '请求和响应',
		nothing: '这段文本里既没有 Sec-WebSocket-Key，也没有 Sec-WebSocket-Accept。',
		missing: '没有找到',
		several: (field: string, count: number) =>
			`${field} 出现了 ${count} 次。它只能出现一次；这里取第一个。`,
		use: '采用',
		cancel: '取消',
		taken: '已从粘贴的文本中取出。',
	},

	check: {
		title: '核对一对值',
		field: '待核对的 accept',
		verdict: '核对结论',
		empty: '还没有要核对的值',
		emptyHint: '粘贴服务器发来的 Sec-WebSocket-Accept，或整个请求和响应。',
		right: '正确：它就是对这个键的应答',
		rightHint: '客户端继续：服务器确实读了这个请求。',
		rightBadKey: '这个值与键的文本相符，但服务器会拒绝这个键：它不是 16 个字节的 base64。',
		noKey: '没有键可以核对',
		noKeyHint: '请先填写请求中的 Sec-WebSocket-Key。',
		wrong: '不对：客户端必须让连接失败',
		trimmed: {
			nothing: '',
			accept: '值前后的空白已忽略：它不属于头部字段的值。',
			key: '键前后的空白已忽略：它不属于头部字段的值。',
			both: '两个值前后的空白都已忽略：它不属于头部字段的值。',
		},
		coming: '用 SHA-1 的各种错误都得不出这个值。正在试 SHA-256 和 MD5…',
		failed:
			'用 SHA-1 的各种错误都得不出这个值。SHA-256 和 MD5 的代码没有取到，所以还不能排除这两种。',
		none: (tried: number) => `已知的 ${tried} 种错误，没有一种能从这个键得出这个值。`,
		shaped: '它的形状是对的：28 个字符，20 个字节。它也许应答的是这里没有的另一个键。',
		length: (characters: number) => `它有 ${characters} 个字符；accept 值是 28 个。`,
		shape: '它不是 20 个字节的 base64。',
		expected: '正确',
		found: '实际',
		mistakes: '试一种错误',
		clear: '清空',
	},
	mistakes: {
		'key-decoded': {
			label: '先把键解码了',
			text: '先解码键、再散列其字节而不是文本，得到的正是这个值。这是常见的错误。',
		},
		'guid-missing': { label: '漏了 GUID', text: '只散列键、不接 GUID，得到的正是这个值。' },
		'guid-first': { label: 'GUID 放在前面', text: '把 GUID 放在键的前面，得到的正是这个值。' },
		'guid-lower-case': { label: 'GUID 用了小写', text: '把 GUID 写成小写字母，得到的正是这个值。' },
		'guid-braces': { label: 'GUID 带花括号', text: '在 GUID 两边写上 { }，得到的正是这个值。' },
		'guid-no-hyphens': {
			label: 'GUID 没有连字符',
			text: '把 GUID 的连字符去掉，得到的正是这个值。',
		},
		'guid-only': {
			label: '只有 GUID',
			text: '只散列 GUID，得到的正是这个值：键丢了，每个客户端都得到同样的应答。',
		},
		'hex-encoded': {
			label: '编码了十六进制文本',
			text: '这是摘要的 40 个十六进制数字的 base64，而不是 20 个字节的。',
		},
		'hex-encoded-capitals': {
			label: '编码了大写十六进制文本',
			text: '这是摘要的 40 个大写十六进制数字的 base64，而不是 20 个字节的。',
		},
		'hex-only': {
			label: '摘要停在十六进制',
			text: '这是正确的摘要，但写成了十六进制，没有做 base64 编码。',
		},
		'key-space': { label: '键后有空格', text: '把键后的一个空格也散列进去，得到的正是这个值。' },
		'key-leading-space': {
			label: '键前有空格',
			text: '把冒号后的空格也散列进去，得到的正是这个值。',
		},
		'key-cr': {
			label: '键后有 CR',
			text: '把行尾的 CR 也散列进去，得到的正是这个值：程序按 LF 切分了行。',
		},
		'key-lf': { label: '键后有 LF', text: '把键后的换行符 LF 也散列进去，得到的正是这个值。' },
		'key-crlf': { label: '键后有 CR LF', text: '把行尾的 CR LF 也散列进去，得到的正是这个值。' },
		'key-quoted': { label: '键带引号', text: '连同两边的引号一起散列，得到的正是这个值。' },
		'key-no-padding': {
			label: '键去掉了填充',
			text: '散列之前去掉键末尾的“=”，得到的正是这个值。',
		},
		'key-echoed': { label: '原样送回了键', text: '这就是键本身：什么也没有计算。' },
		'joined-with-space': {
			label: '末尾有空格',
			text: '把 GUID 后的一个空格也散列进去，得到的正是这个值。',
		},
		'joined-with-crlf': {
			label: '末尾有 CR LF',
			text: '把 GUID 后的 CR LF 也散列进去，得到的正是这个值。',
		},
		'padding-lost': { label: '丢了填充', text: '这是正确的值少了最后一个“=”：填充在途中丢了。' },
		'url-alphabet': {
			label: 'URL 安全字母表',
			text: '这是正确的值，但用 - 和 _ 代替了 + 和 /：用的是 URL 安全字母表。',
		},
		'case-changed': {
			label: '大小写变了',
			text: '字母都对，大小写不对：途中有什么改了它。base64 区分 a 和 A。',
		},
		'other-key': {
			label: '对另一个键的应答',
			text: '这是对另一个键的正确应答：可能是缓存或代理送来了旧的应答。',
		},
	},
	otherKey: (name: string, key: string) => `它应答的是 ${key}（${name}）。`,
	otherHashes: {
		sha256: '用 SHA-256 代替 SHA-1，得到的正是这个值。',
		md5: '用 MD5 代替 SHA-1，得到的正是这个值。',
		'sha256-hex': '这是键加 GUID 的 SHA-256 的十六进制：散列函数不对，也没有做 base64 编码。',
		'md5-hex': '这是键加 GUID 的 MD5 的十六进制：散列函数不对，也没有做 base64 编码。',
	},

	code: {
		title: '计算的代码',
		languages: {
			javascript: 'JavaScript',
			node: 'Node',
			python: 'Python',
			go: 'Go',
			shell: 'Shell',
		},
		copy: (language: string) => `复制为 ${language}`,
		hints: {
			javascript: 'WebCrypto：用于 https 或 localhost 的页面，或 Node 20 及以上。',
			node: 'Node.js，ES 模块。',
			python: 'Python 3。',
			go: '完整的程序，用 go run 运行。',
			shell: '任何 POSIX shell，需要 OpenSSL。',
		},
	},

	stages: '各阶段',
	previousStage: '上一阶段',
	nextStage: '下一阶段',
	text: {
		title: '取键的文本',
		note: (characters: number, bytes: number | null) =>
			bytes === null
				? `${characters} 个字符，原样使用`
				: `是这 ${characters} 个字符，不是它们代表的 ${bytes} 个字节`,
		why: '先解码是常见的错误。',
		name: '键的字符',
		cell: (character: string, hex: string, position: number) =>
			`${character} ${hex}，键的第 ${position} 个字符`,
		fault: '此处不允许',
		more: (count: string) => `……还有 ${count} 个`,
		none: '空文本：GUID 前面什么也没有。',
	},
	join: {
		title: '接上 GUID',
		note: (bytes: number) => `${bytes} 字节`,
		why: '一段固定的文本，没有服务器会碰巧接上它：接上它的，就懂 WebSocket。',
	},
	hash: {
		title: 'SHA-1',
		note: (blocks: number) =>
			blocks === 1
				? '填充成 1 个 64 字节的分组，80 轮'
				: `填充成 ${blocks} 个 64 字节的分组，每组 80 轮`,
		why: '这是指纹，不是加密。到最后，每一位都取决于每一个字节。',
		name: (block: number) => `分组 ${block} 的字节`,
		block: (block: number) => `分组 ${block}`,
		blocks: '分组',
		ofBlocks: (block: number, blocks: number) => `${block}，共 ${blocks}`,
		row: (from: number, to: number) => `W${from}–${to}`,
		word: (word: number) => `W[${word}]`,
		kinds: {
			key: '键',
			guid: 'GUID',
			one: '结束消息的一位 1',
			zero: '长度之前的零',
			length: '以位计的长度',
		},
		cell: (position: number, hex: string, kind: string, word: number) =>
			`分组的字节 ${position}：${hex}，${kind}，在 W[${word}] 中`,
		legend: { key: '键', guid: 'GUID', one: '一位 1 和若干零', length: '以位计的长度' },
		bitLength: (bits: number) => `长度：${bits} 位`,
		slider: '轮次',
		sliderValue: (block: number, round: number) => `分组 ${block}，第 ${round} 轮，共 80 轮`,
		where: (block: number, round: number) => `分组 ${block} · 第 ${round} / 80 轮`,
		first: '第一轮',
		previous: '上一轮',
		next: '下一轮',
		last: '最后一轮',
		play: '播放各轮',
		pause: '暂停',
		registers: '本轮的寄存器',
		before: '之前',
		after: '之后',
		start: '本组之前的散列值',
		bars: '每一轮新的 a',
		fromBytes: (from: number, to: number) => `分组的字节 ${from}–${to}`,
	},
	digest: {
		title: '摘要',
		note: '20 字节',
		why: '最后一组之前的散列值，加上第 80 轮之后的寄存器 a 到 e。',
		name: '摘要的字节',
		cell: (position: number, hex: string, word: string) =>
			`字节 ${position}：${hex}，在 ${word} 中`,
	},
	base64: {
		title: 'Base64',
		note: '3 个字节变成 4 个字符',
		why: '编码的是 20 个字节，绝不是 40 个十六进制数字。',
		name: 'accept 值的字符',
		cell: (character: string, position: number) => `第 ${position} 个字符：${character}`,
		pad: (position: number) => `第 ${position} 个字符：= 填满最后一组`,
		group: (group: number) => `第 ${group} 组的位`,
		bits: '24 位',
		hint: '24 位切成四个 6 位，每个 6 位是一个 base64 字符。指向一个字节或字符，就显示它所在的组；最后一组不满，要填充。',
		fill: '补上的零',
		padding: '没有位了：“=”',
	},
	keys: '← → 轮次 · PageUp PageDown 阶段 · 空格 播放',
} satisfies AcceptKeyWords;
