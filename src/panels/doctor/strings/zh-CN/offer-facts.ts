// 响应对请求所提内容的回答：各个事实的文字。
import { ownValue } from '../../../../engine/own-value.ts';
import type { AcceptSlip } from '../../../../evidence/facts/accept-slips.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';
import type { FactText, FactWords } from '../fact-text.ts';

type OfferFact =
	| 'subprotocol-list'
	| 'extension-answer'
	| 'accept-words'
	| 'accept-slip'
	| 'names-any-case'
	| 'characters-lost'
	| 'provisional-heads';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });

export const offerFacts: Pick<FactWords, OfferFact> = {
	'subprotocol-list': ({ answer }) =>
		fact(
			`服务器把整个子协议列表原样发了回来：“${answer}”。它必须从里面只选一个，或者不写这个字段（RFC 6455 §4.2.2）。客户端提出的名字里没有这样一个，握手就失败。`,
			'取第一个服务器支持的名字，只回答这一个。浏览器提出过子协议，响应里就要有一个。',
			null,
		),
	'extension-answer': ({ fault, name, bits }) =>
		fact(
			fault === 'limited'
				? `响应把客户端的窗口限制为 ${bits} 位。客户端还用平常的 15 位压缩，服务器就会失败；数据带 zlib 头，或者末尾还留着 00 00 FF FF，也一样。`
				: fault === 'range'
					? `响应里是 ${name}=${bits}，而它的值必须是 8 到 15（RFC 7692 §7.1.2）。客户端会拒绝这个响应。`
					: fault === 'unoffered'
						? '响应商定了 permessage-deflate，请求却没有提出任何扩展。服务器只能从提出的里面选（RFC 6455 §9.1）。'
						: `响应里有 ${name}，只有请求里提出了这个参数，服务器才可以写它（RFC 7692 §7.1.2.2）。这里的请求没有，所以客户端必须中止连接。`,
			fault === 'limited'
				? `让客户端用这个窗口做 raw deflate（zlib：windowBits −${bits}），并去掉最后四个字节。或者请求里不写 client_max_window_bits。`
				: fault === 'range'
					? '改成 8 到 15 之间的数，或者去掉这个参数，窗口就是 15。'
					: fault === 'unoffered'
						? '请求里有 Sec-WebSocket-Extensions 才在响应里写，也才可以压缩。'
						: '从响应里去掉这个参数，或者让客户端提出 `permessage-deflate; client_max_window_bits`。',
			fault === 'limited'
				? '服务器报错的最后一行是什么，客户端怎样创建压缩器？'
				: fault === 'unoffered'
					? '这里的请求就是客户端发出的样子吗？'
					: null,
		),
	'accept-words': ({ expected, order, count }) =>
		fact(
			order === 'bytes'
				? `这个 Accept 值里的哈希是对的，但五个 32 位字里的字节顺序都反了。应当是 \`${expected}\`。`
				: `正确哈希的五个 32 位字里有 ${count} 个在这个值里，只是位置不对。所以哈希没有算错，是拷贝这些字时出了错。应当是 \`${expected}\`。`,
			order === 'bytes'
				? '每个字先写高位字节，例如用 `htonl`，然后再把 20 个字节做 Base64 编码。'
				: order === 'wide'
					? '这些字相隔八个字节：所用的类型有 64 位，例如 64 位 Linux 上的 `unsigned long`。改用 `uint32_t`。'
					: '按顺序拷贝五个字，每个四个字节，高位在前。',
			null,
		),
	'accept-slip': (values) => {
		const [says, todo] = ownValue(SLIPS, String(values['slip']))?.(values) ?? ['', ''];
		return fact(`${says}应该是 \`${values['expected']}\`。`, todo, null);
	},
	'names-any-case': ({ value }) =>
		value === ''
			? fact(
					'字段名不分大小写（RFC 9110 §5.1），中间的每一跳都可能改写。所以响应在这一点上没有问题，错在区分大小写去找它的程序。',
					'比较字段名时忽略大小写：`strcasecmp`、`strcasestr`、`toLowerCase()`。只有 Sec-WebSocket-Key 和 Accept 这样的值要保留大小写。',
					null,
				)
			: fact(
					`程序打印出了值 ${value}，说明它找到了这个字段，字段名的大小写不是原因。它拒绝的是值：这不是它所发的 Sec-WebSocket-Key 的哈希。`,
					'记下同一次尝试的 Sec-WebSocket-Key，在“握手”里算出它的 Accept 值。缓存，或者自己握手的网关，会造成这种情况。',
					'同一次尝试发出的 Sec-WebSocket-Key 是什么？',
				),
	'characters-lost': ({ count }) =>
		fact(
			`这些字节在写下来之前被当成文本解码了：每个 U+FFFD 都代表丢失的字节，这里有 ${count} 处。从剩下的内容读不出帧。`,
			'在任何程序把它变成字符串之前，就按十六进制或 Base64 记下字节本身。',
			'同样的字节用十六进制写是什么？',
		),
	'provisional-heads': () =>
		fact(
			'Chrome 显示的是“临时标头”：这个请求还没有得到响应，或者根本没有响应。这里列出的是它打算发送的内容，而且不完整，所以少了某个字段说明不了什么。',
			'看控制台的那一行 `net::ERR_…`。它会说明原因是域名、TCP、TLS、浏览器扩展，还是服务器没有回答。',
			'这条连接在控制台里打印了什么？',
		),
};

const RAW_HASH =
	'把哈希的 20 个原始字节做 Base64：用 `digest()`，不用 `hexdigest()`。在 PHP 里写 `base64_encode(sha1($text, true))`。';

/** Holds what each slip is, and what to do. */
const SLIPS: Record<AcceptSlip, (values: SignValues) => readonly [says: string, todo: string]> = {
	hex: () => ['哈希算对了，但发出去的是 40 个十六进制数字。', RAW_HASH],
	'hex-in-base64': () => [
		'这个 Accept 值是把哈希的 40 个十六进制数字做了 Base64，而不是它的 20 个字节。',
		RAW_HASH,
	],
	cut: ({ length }) => [
		`这个 Accept 值前面都对，但只有 ${length} 个字符，应有 28 个。`,
		length === 27
			? '最后一个字符丢了。在 C 里缓冲区要 29 个字节：28 个字符，加上结尾的零。'
			: '正好编码 20 个字节：`strlen` 遇到零字节就停，而哈希里可能有零。也要看缓冲区的长度。',
	],
	alphabet: () => [
		'哈希算对了，但 Base64 里该是 `+` 和 `/` 的地方写成了 `-` 和 `_`。所以只有出现这些字符时才失败。',
		'用普通的字符表（RFC 4648 §4）：Java 里是 `Base64.getEncoder()`，Go 里是 `base64.StdEncoding`，Python 里是 `b64encode`。',
	],
	'utf-16': () => [
		'把 Key 和 GUID 按 UTF-16（每个字符两个字节）做哈希，正好得到这个值。',
		'做哈希之前，用 ASCII 或 UTF-8 把文字变成字节：在 .NET 里是 `Encoding.ASCII`，不是 `Encoding.Unicode`。',
	],
	'key-small': () => [
		'先把 Key 变成小写再算，正好得到这个值。Base64 是区分大小写的。',
		'字段名比较时不分大小写，值要保持原样。',
	],
	'key-cut': ({ key, shown }) => [
		`Key 只取到 \`${shown}\`（后面是“${String(key).charAt(String(shown).length)}”），正好得到这个值。`,
		'取到这一行的结尾为止：Key 里除了字母和数字，还有 `+`、`/` 和 `=`。',
	],
	zero: () => [
		'在 GUID 后面多算一个零字节，正好得到这个值。',
		'只算 60 个字节：Key 24 个，GUID 36 个。在 C 里 `sizeof` 会把结尾的零也算进去，`strlen` 不会。',
	],
	'line-end': ({ shown }) => [
		`把字段的换行和 Key 一起算，正好得到这个值：Key 后面还有 \`${shown}\`，打印出来看不见。`,
		'按 `\\r\\n` 拆开头，或者接上 GUID 之前先去掉首尾空白（`strip`、`trim`）。',
	],
	blank: ({ shown }) => [
		`把 Key ${shown === 'front' ? '前面' : '后面'}的空格也算进去，正好得到这个值。`,
		'去掉首尾的空格：冒号后面的空格不是值的一部分（RFC 9110 §5.5）。',
	],
	'other-key': ({ key, shown }) => [
		`这个 Accept 值回答的是这里的另一个 Key \`${shown}\`，而 \`${key}\` 得到的也是它。`,
		'每个连接要保存自己的 Key：所有连接共用一个变量，里面就是最后一个连接的 Key。',
	],
};
