// 程序的一句话连同其中的值所说明的事实的文字。
import { ownValue } from '../../../../engine/own-value.ts';
import { curlLine } from '../curl-line.ts';
import { reasons } from './reasons.ts';
import type { FactText } from '../fact-text.ts';
import type { programFacts as english } from '../en/program-facts.ts';

const fact = (says: string, todo: string, asks: string | null): FactText => ({ says, todo, asks });
const all = (...sentences: readonly string[]) => sentences.filter((one) => one !== '').join('');

/** Says what is legal in a field of the upgrade although some servers do not take it. */
const ODD_BUT_LEGAL = new Map([
	['list', '列表是合法的，但有的服务器拿整个值和 `Upgrade` 比较。'],
	['tight', '列表的逗号后面不必有空格，但有的服务器只按空格拆分。'],
	['case', '这里大小写都合法，但有的服务器逐个字母比较。'],
]);

/** 帧违反了哪条规则，多半是什么造成的。 */
const FRAME_RULES: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	alone: [
		'来了一个延续帧（操作码 0），但没有可以延续的消息（RFC 6455 §5.4）。',
		'消息的第一个分片用操作码 1 或 2、不设 FIN，后面的分片才用操作码 0。',
	],
	unfinished: [
		'上一条消息还没有最后一个分片，新的消息就开始了（RFC 6455 §5.4）。常见的是两个线程同时发送，分片混在了一起。',
		'只让一个任务发送，或者给整条消息加锁。最后一个分片要设 FIN。',
	],
	'close-short': [
		'Close 帧的内容只有一个字节。内容要么为空，要么以两个字节的关闭码开头（RFC 6455 §5.5.1）。',
		'把关闭码写成两个字节，高位在前：1000 是 `03 e8`。',
	],
	'control-fragment': [
		'来了一个没有 FIN 的 Ping、Pong 或 Close 帧（RFC 6455 §5.5）。控制帧不能分片：Pong 以 8a 开头，而不是 0a。把文本当成帧来读也会这样：0a 是换行，48 是 H。',
		'每个控制帧都要设 FIN。如果发送方设了，就是接收方在它之前读的位置已经错了。',
	],
	'control-long': [
		'来了一个超过 125 字节的 Ping、Pong 或 Close 帧（RFC 6455 §5.5）。它的长度字段是 126 或 127，只有数据帧才能这样。与消息大小的上限无关。',
		'控制帧最多 125 字节，Close 的原因最多 123 字节。如果没有发过这么长的，就是接收方读的位置错了。',
	],
	'length-form': [
		'帧的长度用了比需要更长的写法：125 以内用一个字节，65535 以内用两个，再大才用八个（RFC 6455 §5.2）。',
		'发送方选择写法时，应该用 `<= 125` 和 `<= 65535` 比较。',
	],
};

/** 代理为什么连不上后面的服务器，该做什么。 */
const UNREACHED: Readonly<Record<string, readonly [says: string, todo: string]>> = {
	refused: [
		'TCP 连接被拒绝：这个地址上没有程序在监听，或者只监听在别的地址。所以握手没有到达服务器。',
		'到那台主机上看服务器有没有运行，监听在哪个地址和端口（`ss -ltn`）。在容器里，localhost 是容器自己。',
	],
	closed: [
		'那里的程序接受了连接，没有响应就断开了：可能它在这个端口上不支持 WebSocket，要求 TLS 或者不认 TLS，或者出了错。',
		'把端口和协议同这个程序的配置核对，看它在那一秒的日志；再用 `curl` 直接向它的端口发握手。',
	],
	forbidden: [
		'系统不允许它发起连接。在有 SELinux 的系统上，这是对 Web 服务器的规定。',
		'有 SELinux 时：`setsebool -P httpd_can_network_connect 1`。',
	],
	silent: [
		'TCP 连接没有回音：被防火墙丢弃，或者主机没有运行。',
		'在代理所在的主机上对这个地址执行 `curl -v`，并放行这个端口。',
	],
	'no-route': [
		'没有通往这个地址的路由：不在同一个网络，或者防火墙这样回答。',
		'检查地址，以及双方是否在同一个网络里。',
	],
};

/** Counts the bytes of a payload that hardly come in one read. */
const LONG_FRAME = 1000;

const OPCODES: Readonly<Record<number, string>> = {
	0: '延续',
	1: '文本',
	2: '二进制',
	8: 'Close',
	9: 'Ping',
	10: 'Pong',
};

/** Says which mistake gives a wrong accept value; the others hash other characters around the key. */
const ACCEPT_MISTAKES: Readonly<Record<string, string>> = {
	'key-decoded': '先把 Key 从 Base64 解码了再做哈希，而应该用它的文本',
	'guid-missing': '漏了 GUID，只对 Key 做了哈希',
	'guid-first': '把 GUID 放到了 Key 前面',
	'guid-lower-case': 'GUID 写成了小写',
	'guid-braces': 'GUID 两边多了花括号',
	'guid-no-hyphens': 'GUID 少了连字符',
	'guid-only': '只对 GUID 做了哈希，没有用 Key',
	key: '做哈希的文本比 Key 加 GUID 多了或少了字符，例如换行、空格或引号',
	case: '值里的字母被改成了小写',
};

function acceptMistake(mistake: string): string {
	const other = mistake === 'case-changed' ? ACCEPT_MISTAKES['case'] : ACCEPT_MISTAKES['key'];
	return ownValue(ACCEPT_MISTAKES, mistake) ?? other ?? '';
}

export const programFacts: typeof english = {
	'opcode-reserved': ({ opcode, kept, control, letters, line }) =>
		fact(
			all(
				kept === ''
					? `接收方读到的操作码是 ${opcode}。操作码只有四位，不会超过 15。`
					: `接收方读到一个操作码为 ${opcode} 的帧。${kept} 是留给以后的${control === 1 ? '控制帧' : '数据帧'}用的（RFC 6455 §5.2）。`,
				'所以这些字节多半不是帧头：要么读的位置错了，例如前面的长度写错，要么有别的东西写进了这个连接。',
				line === 1
					? '两条消息说的是同一个字节 0d（回车）：操作码 13，FIN 为 0。握手的头部在空行后面多了一个换行。'
					: opcode === 13
						? 'FIN 为 0 时它是字节 0d，也就是回车：也许对方在握手时发的头部末尾多了一个换行。'
						: (letters ?? '') === ''
							? ''
							: `如果是文本，第一个字节会是“${letters}”中的一个。`,
			),
			'记下出错的帧前后的字节，核对前一个帧的长度和它的内容。',
			'出错的帧以哪些字节开头，在它之前发的是哪条消息？',
		),
	'rsv1-demanded': () =>
		fact(
			'报这个错的库要求每个数据帧都有 RSV1。即使商定了 permessage-deflate，消息也可以不压缩、不带 RSV1 发出（RFC 7692 §6），所以帧没有错。',
			'升级这个库，或者在它那边关掉压缩。很多服务器不压缩短消息：ws 里设 `threshold: 0` 就都压缩。',
			'报这个错的是哪个库、哪个版本？',
		),
	'window-of-8': () =>
		fact(
			'压缩的窗口设成了 8 位。RFC 7692 §7.1.2 允许它，但 zlib 做不出这样的裸 deflate，有的程序（例如 Python 的）会在创建压缩器时失败，Node 能用。',
			'把 max_window_bits 设成 9 或更大。',
			'设成 9 时握手能成功吗？',
		),
	'head-unreadable': ({ sio }) =>
		sio === 1
			? fact(
					'这个连接上有不是 Socket.IO 帧的东西。多半是同一个 HTTP 服务器上还挂着第二个 WebSocket 服务（ws、PeerJS、开发服务器），两个都回答了同一次升级。',
					'让它们各管各的路径：ws 用 `noServer: true` 再按路径 `handleUpgrade`，PeerJS 和 Socket.IO 设 `path`；或者给第二个单独的端口。',
					'这个 HTTP 服务器上还有哪些程序监听了 `upgrade` 事件？',
				)
			: fact(
					'接收方读不懂某个帧的帧头。要么流里混进了不是帧的东西，例如 101 之后的 HTTP 响应，或第二个写入的程序；要么前一个帧的长度和它的内容对不上。',
					'看 101 之后的头几个字节，以及出错的帧和它前面那个帧：`48` 是 HTTP 的 H，`3c` 是 <，`81` 是文本帧的开头。',
					'是 101 之后马上出错，还是过了几条消息？出错的帧以哪些字节开头？',
				),
	'still-masked': ({ key, word }) =>
		fact(
			`这些字节就是“${word}”，只是还带着掩码：用掩码键 ${key} 就能还原出文本。所以是接收方没有去掉掩码。`,
			'内容的第 i 个字节和掩码键的第 i mod 4 个字节做异或，掩码键紧挨在内容前面（RFC 6455 §5.3）。i 从内容的开头数起。',
			'程序从哪个字节开始读掩码键：是在长度的所有字节之后吗？',
		),
	'accept-of-hex': ({ right }) =>
		fact(
			`这个 accept 值是把 40 个十六进制字符做了 Base64，而不是 SHA-1 的 20 个字节${right === '' ? '' : `。正确的是 ${right}`}。`,
			'对哈希的 20 个原始字节做 Base64：用 `digest()`，不要用 `hexdigest()` 之类的函数。',
			null,
		),
	'route-differs': ({ asked, route, differs }) =>
		fact(
			all(
				`请求的路径是 ${asked}，而代码里的路由是 ${route}。`,
				differs === 'slash'
					? '两者只差末尾的斜杠，多数服务器会把它们当成两个路径。'
					: differs === 'case'
						? '两者只差大小写，而路径区分大小写。'
						: '两者前面的部分不同：路由或代理的前缀只有一边有。',
			),
			differs === 'front'
				? '在客户端的地址里写完整路径，包括每一层前缀；或者在加前缀的地方去掉它。'
				: '让两边一致：改客户端的地址，或者改路由。',
			'客户端打开的地址到底是什么，每个字符都对吗？',
		),
	'byte-undecoded': ({ byte, gzip, letter, right }) =>
		gzip === 1
			? fact(
					'位置 1 的字节 8b 属于 gzip（开头是 1f 8b）：这条消息是压缩过的，程序却把它当成文本。',
					'把它当作二进制消息，按服务的文档解压（`gzip.decompress`）。',
					'服务的文档里提到消息是压缩的吗？',
				)
			: letter !== ''
				? fact(
						`这段文本不是 UTF-8。字节 ${byte} 在 Latin-1 和 Windows-1252 里是“${letter}”，它的 UTF-8 是 ${right}。`,
						'让发送方把文本编码成 UTF-8，从文件或数据库来的也一样。接收方拒绝它是对的。',
						'这段文本是哪个程序产生的，它拿到的是什么编码？',
					)
				: fact(
						`字节 ${byte} 在这个位置不是 UTF-8。消息可能是二进制数据，例如压缩数据或 MessagePack，也可能是别的编码的文本。`,
						'打印它的头几个字节；如果不是文本，就按二进制消息读。',
						'这条消息的头几个字节是什么？',
					),
	'answer-not-http': ({ atOnce, protocol, shown }) =>
		fact(
			protocol !== ''
				? `回来的不是 HTTP，而是 ${protocol} 的问候语：“${shown}”。所以这个端口上是别的程序。`
				: atOnce === 1
					? '返回的内容不以 HTTP 开头：服务器在 101 之前就发了东西，也就是 TCP 一连上就发出的那条消息。'
					: '返回的内容不以 HTTP 开头：这个端口上是别的程序，或者服务器在 101 之前就发了东西。',
			protocol !== ''
				? '核对地址里的主机和端口，看是不是 WebSocket 服务器监听的那个。'
				: atOnce === 1
					? '握手响应之后再发送：用表示 WebSocket 已打开的事件，而不是 TCP 连接的事件。'
					: '看返回的头几个字节：`curl -si --http1.1` 或 Wireshark 都能看到。',
			protocol !== ''
				? 'WebSocket 服务器监听在哪个主机、哪个端口？'
				: '客户端一连上，服务器就会发东西吗？',
		),
	'opcode-refused': ({ opcode, control }) =>
		fact(
			`操作码 ${opcode} 是 ${OPCODES[Number(opcode)] ?? ''} 帧，RFC 6455 §5.2 里就有。多半是报这个错的库不认识它，或此时不接受它。`,
			control === 1
				? '升级或更换这个库。两边都必须回应 Ping，没有要求就来的 Pong 应当忽略。'
				: '升级或更换这个库。',
			'报这个错的是哪个库、哪个版本？帧是哪个程序发的？',
		),
	'close-code-forbidden': ({ code }) =>
		fact(
			all(
				`关闭码 ${code} 不能出现在 Close 帧里（RFC 6455 §7.4）。`,
				Number(code) === 1006
					? '它只表示连接没有 Close 帧就断了，多半是某个程序把它原样转发了，例如失去了另一边的代理或网关。'
					: Number(code) === 1005
						? '它只表示对方的 Close 没有带码，多半是某个程序把它原样转发了。'
						: Number(code) === 65535
							? '65535 就是写成数字的 −1，即“没有关闭码”。'
							: '多半是程序写了自己的数字，例如 HTTP 状态码。',
			),
			Number(code) === 1005
				? '让那个程序发送不带码的 Close。'
				: `让那个程序改发存在的码：1000、1001、1011，或 3000–4999 里的一个。${Number(code) === 1006 ? '再去查它的另一边为什么断了。' : ''}`,
			'这个 Close 是哪个程序发的？同一秒另一端报了什么？',
		),
	'code-unknown': ({ code, name }) =>
		fact(
			`${code}（${name}）是注册过的关闭码，Close 帧里可以有它。拒绝它的库不认识这个码，因为 RFC 6455 本身没有 ${code}。`,
			`升级那个库。在那之前让服务器用 1001 关闭，客户端照 ${code} 的意思重连。`,
			'打印这行的是哪个库、哪个版本？',
		),
	'head-as-frames': ({ opcode, letter }) =>
		fact(
			(letter ?? '') === ''
				? `接收方当作帧来读的数据里有握手的字段，所以 ${opcode} 并不是操作码。多半是又来了一个头部，或者把第一个头部的剩余部分当成了帧。`
				: `读帧的程序拿到的是握手的请求：第一个字母 ${letter} 被当成了 RSV1 和操作码 ${opcode}。请求本身没有问题，是它的字节又被放回了流里，或者有两处代码处理同一个套接字。`,
			'从头看一条连接的字节：要么是客户端或网关又发了一次握手，要么是服务器在第一个头部还没收完时就响应了。',
			'只有一个客户端时也会这样吗？不经过中间的网关呢？',
		),
	'frame-as-request': ({ byte, opcode }) =>
		fact(
			`在请求的第一行应该出现的地方，客户端发来了一个 WebSocket 帧：0x${byte} 是 ${OPCODES[Number(opcode)] ?? ''} 帧的开头。它来得太早（101 之前）、在被拒绝之后，或者代理已经结束了 WebSocket 却还在读。`,
			'看在这之前是什么结束了：对 Ping 的回应或 Close 常常来得晚，没有害处。否则就让客户端收到 101 之后再发送。',
			'在这之前 WebSocket 打开过吗，是什么结束了它？',
		),
	'frame-as-response': ({ byte, opcode, code, shown, length }) =>
		shown === ''
			? fact(
					`回来的不是 HTTP 响应，而是一个 WebSocket 帧：${byte} 是 ${OPCODES[Number(opcode)] ?? ''} 帧的开头${code === '' ? '' : `，关闭码是 ${code}`}。客户端还在等 101，服务器却当作连接已经打开。`,
					code === ''
						? '看服务器在回答 101 之前做了什么。如果响应已经先到了，就把头部后面的字节交给读帧的代码。'
						: '服务器还没回答握手就关闭了新连接。不要每个请求都开一条连接，保持一条，下一次之前等一等，再看服务器的日志。',
					'是不是每个请求都新开一条连接，同一秒服务器的日志里有什么？',
				)
			: fact(
					`“${shown}”不是 HTTP 版本。客户端的 HTTP 解码器读到的是 101 后面的内容：“${String(shown).charAt(0)}”作为数字是 ${length}，即服务器第一帧的长度，后面是它的文本。旁边的状态码是解码器自己编的。`,
					'服务器在 101 之后可以立刻发送。让客户端先去掉 HTTP 解码器，把里面剩下的字节交出来，再继续读。',
					null,
				),
	'length-impossible': ({ number, bytes, negative }) =>
		negative === 1
			? fact(
					`长度 ${number} 是负数：读取方把字节或整数当成了有符号数，−2 就是字节 fe，即掩码位加 126。也可能是把别的数据当成了帧头。`,
					'用 `& 0x7f` 取长度，更长的写法按无符号数读。',
					'出错的帧以哪些字节开头？',
				)
			: fact(
					`${number === '' ? '没有消息会有这么长。' : `没有消息会有 ${number} 这么长：它就是字节 ${bytes}。`}所以接收方把别的数据当成了帧头，或者发送方写错了八个字节的长度。`,
					'核对前一个帧的长度和它的内容。问题不在上限，不要调大。',
					'出错的帧以哪些字节开头，在它之前发的是哪条消息？',
				),
	'key-length': ({ key, bytes }) =>
		fact(
			`Sec-WebSocket-Key ${key} 解出来是 ${bytes} 个字节，必须正好 16 个，也就是 24 个字符、以 == 结尾（RFC 6455 §4.1）。严格的服务器会拒绝它。`,
			'每次连接都用 16 个随机字节编码。如果由库生成，就升级这个库。',
			'客户端发出的就是这个值吗，一个字符也不差？',
		),
	'response-after-101': ({ status }) =>
		fact(
			`在 101 之后，服务器又在同一条连接上发了一个响应（${status}）。客户端把它当作帧来读：字母 H 是 0x48，正好设置了 RSV1。`,
			'只让一个程序响应：升级之后，处理函数不能再返回响应。',
			'第二个响应是谁写的：应用，还是它的服务器？',
		),
	'used-after-end': ({ go, aborted }) =>
		fact(
			all(
				'程序用了一个已经结束或从未打开的 WebSocket。这一行是后果，不是原因。',
				go === 1 ? '在 Go 里，“use of closed network connection”是程序自己关掉了连接。' : '',
				aborted === 1
					? 'Aborted 是出错之后的状态，在 ReceiveAsync 或 SendAsync 期间取消 CancellationToken 也会变成这样。'
					: '',
			),
			'找它前面的 close 或 error 事件和关闭码。事件一来就停止发送，每条连接用自己的发送者。',
			'这一行之前，close 事件的关闭码是多少？',
		),
	'inner-error': ({ error }) =>
		fact(
			`最里面的错误是“${error}”。多半不是连接的问题，外面几层只是把它传了出来。`,
			'先解决这个错误。找不到方法或类，多半是同一个库有两个版本。',
			'在它下面，自己代码的第一行是哪一行？',
		),
	'length-in-101': ({ value, isChunked, chunk }) =>
		fact(
			`101 响应里有 ${isChunked === 1 ? 'Transfer-Encoding' : 'Content-Length'}: ${value}。1xx 响应不能有它（${isChunked === 1 ? 'RFC 9112 §6.1' : 'RFC 9110 §8.6'}）。${chunk === '' ? '浏览器会忽略，但有些代理和客户端会认为响应已经结束，随即断开。' : `后面的内容也分了块：“${chunk}”是一块的长度，而客户端在那里读帧的第一个字节。`}`,
			isChunked === 1
				? '升级加上它的代理或服务器。字段名小写没有害处。'
				: '从 101 里去掉 Content-Length。Date 和 Content-Type 没有害处。',
			'客户端不经过代理、直接连服务器时也会断吗？',
		),
	'browser-plain-request': ({ local, module, curl }) =>
		curl === 1
			? fact(
					'这条 curl 请求的是普通页面：请求里没有 Upgrade、Sec-WebSocket-Key 和 Sec-WebSocket-Version。所以得到的是对页面的响应，说明不了 WebSocket。',
					`用 HTTP/1.1 发完整的握手：\`${curlLine('', 1)}\`。HTTP/2 里没有这些字段。`,
					'这样得到的响应，第一行是什么？',
				)
			: fact(
					all(
						'这是浏览器的普通请求，没有 Upgrade、key 和版本。在 HTTP/1.1 里，`new WebSocket` 一定会发送这些字段。',
						module === 1
							? '也可能是 Node 的模块 `ws` 被打包进了页面，它在那里打不开 WebSocket；或者是把地址当页面打开了。'
							: local === 1
								? '所以是把地址当页面打开了，或者用 fetch 请求的。'
								: '所以要么是把地址当页面打开、或用 fetch 请求的，要么是中间某一跳去掉了这些字段。',
					),
					module === 1
						? '在页面里用浏览器自带的 `WebSocket`，`ws` 只在 Node 里加载。'
						: '改用 WebSocket：在页面的控制台里执行 `new WebSocket(…)`。',
					'这个请求是页面里的哪一行发出的？',
				),
	'connection-over-h2': ({ name, value }) =>
		fact(
			`响应经 HTTP/2 返回，却带着字段 ${name}: ${value}，这是 HTTP/2 禁止的（RFC 9113 §8.2.2）。多半是后面的服务器为 HTTP/1.1 设的，代理原样转发了。`,
			`让服务器只在请求要求升级时才设置 ${name}，或者让代理去掉它：nginx 里写 \`proxy_hide_header ${name};\`。\`--http1.1\` 只是绕开了报错。`,
			'这个端口上是哪个程序在响应，后面是哪个程序设置了这个字段？',
		),
	'refused-because': ({ reason, status, byServer }) =>
		fact(
			byServer === 1 || status !== ''
				? `服务器${status === '' ? '拒绝了握手' : `用 ${status} 拒绝了握手`}，并说明了原因：“${reason}”。`
				: `这一行里就有握手失败的原因：“${reason}”。如果是服务器打印的，说明请求已经到达。`,
			'在打印它的程序里查这句话。如果那是服务器，地址、端口和网络就都没有问题。',
			'这一行是哪一边打印的？请求的路径和字段是什么？',
		),
	'rsv1-unagreed': ({ few, byHand, removed }) =>
		byHand === 1
			? fact(
					'消息多半是压缩过的：请求里提出了 permessage-deflate。如果这个头是程序自己写的，库就不会解压；浏览器会自己设置、自己解压。',
					'从自定义的头里去掉 Sec-WebSocket-Extensions，或者在库里打开压缩。Connection、Upgrade、key 和版本也都由库来写。',
					'用的是哪个库？响应里有没有 Sec-WebSocket-Extensions？',
				)
			: fact(
					all(
						'来了一个设置了 RSV1 的帧，这是压缩消息的标记，而接收方没有商定压缩。',
						removed === 1
							? '一端商定了 permessage-deflate，响应到达时却没有 Sec-WebSocket-Extensions：中间某一跳把它去掉了。'
							: few === 1
								? '只有一部分客户端这样，多半是它们的库没有商定就压缩。'
								: '可能是发送方没有商定就压缩，可能是中间某一跳只在一个方向去掉了 Sec-WebSocket-Extensions，也可能是文本（@ 或 A–O）被当作帧来读。',
					),
					removed === 1
						? '让这一跳在两个方向都转发 Sec-WebSocket-Extensions，或者在服务器上关掉压缩。'
						: '在发送方关掉压缩，或者让接收方商定 permessage-deflate。用 wss:// 时，只有解开 TLS 的那一跳能改头部。',
					'请求和响应的 Sec-WebSocket-Extensions 各是什么？',
				),
	'frame-rule': ({ rule }) => {
		const [says, todo] = ownValue(FRAME_RULES, String(rule)) ?? ['', ''];
		return fact(
			all(says, '错在发送这个帧的一方；如果是程序在发送时报的，就是它自己。'),
			todo,
			'这个帧是哪个程序发的，在它之前是哪些帧？',
		);
	},
	'field-twice': ({ name }) =>
		fact(
			`响应里有两个 ${name} 字段，所以浏览器拒绝了它。${/protocol/i.test(String(name)) ? '多半是服务器把客户端提供的每个子协议都写了一遍，而它只能选一个。' : '多半是代理在服务器的字段之外又加了一个。'}`,
			/protocol/i.test(String(name))
				? '让服务器只写一个子协议；在那之前，客户端只提供一个。如果服务器本来就只写一个，那就是代理又加了一个。'
				: '用 `curl -i` 先直接问服务器，再经过代理问，去掉其中一个。',
			'在服务器自己的端口上，这个字段也有两个吗？',
		),
	'connection-list': ({ list }) =>
		fact(
			`请求没有错：Connection 是一个列表，\`${list}\` 是合法的值${String(list).startsWith('k') ? '，Firefox 发的就是它' : ''}。服务器多半是拿整个值和 \`Upgrade\` 比较。`,
			'让服务器在列表里找 Upgrade 这一项，不区分大小写（RFC 9110 §7.6.1），或者升级服务器。',
			'请求里只有 `Connection: Upgrade` 时，服务器接受吗？',
		),
	'accept-of-pair': ({ fits, expected, example, refused, mistake, hop }) =>
		refused === 1
			? fact(
					'Accept 值是对的，它就是这个 Key 的结果。所以是拒绝它的客户端自己把 SHA-1 或 Base64 算错了。',
					'升级客户端的库，或者打印它对这个 Key 算出的值。服务器不用改。',
					'客户端对这个 Key 算出的值是什么？',
				)
			: hop === 1
				? fact(
						`这个 Accept 值和客户端的 Key 不是一对，应该是 \`${String(expected)}\`。直连是好的，说明服务器算得没错：中间的代理用自己的 Key 另做了一次握手，又把那个结果传了回来。`,
						'让代理原样转发握手，或者按客户端的 Key 回答。请升级它。',
						'经过代理的请求，服务器日志里的 Sec-WebSocket-Key 是什么？',
					)
				: fits === 1
					? fact(
							'这个 Accept 值和这个 Key 是一对：服务器算得没错。',
							'再看别的：状态码 101、Upgrade、Connection，以及响应里的子协议。',
							'客户端报什么错，两边的头里还有什么？',
						)
					: fact(
							all(
								`这个 Accept 值和这个 Key 不是一对。应该是 \`${String(expected)}\`。`,
								example === 1
									? '它是 RFC 6455 §1.3 例子里的值，也就是服务器发的是固定值。'
									: mistake === '' || mistake === 'other-key'
										? ''
										: `这样算正好得到它：${acceptMistake(String(mistake))}。`,
							),
							'每个请求都要重新算：把 Key 当作文字，后面接上 258EAFA5-E914-47DA-95CA-C5AB0DC85B11，做 SHA-1，再做 Base64。',
							mistake === '' || mistake === 'other-key' ? '这两个字段是同一次连接的吗？' : null,
						),
	'accept-of-other-key': ({ value, sometimes, keys }) =>
		keys === 1
			? fact(
					'这里的两个 Key 不一样：浏览器发的是一个，应用收到的是另一个。如果它们属于同一次连接，应用的 Accept 值回答的就不是浏览器发的 Key。',
					'找中间自己重新发起握手的程序，例如 IIS 的模块或别的反向代理。它要么原样转发 Key，要么用浏览器的 Key 计算 Accept。',
					'两个 Key 是同一次连接的吗？浏览器和应用之间有什么？',
				)
			: fact(
					all(
						`响应是 101，但 Sec-WebSocket-Accept 对不上这个请求的 Sec-WebSocket-Key${value === '' ? '' : `（应为 ${value}）`}。`,
						sometimes === 1
							? '如果是服务器算错，每次都会失败。所以这可能是另一个请求的响应：同一个客户端对象连了两次，或者缓存、中间某一跳把响应弄混了。'
							: '',
					),
					sometimes === 1
						? '每个连接新建一个客户端对象，等一次尝试结束再开始下一次，也不要让中间的程序缓存响应。'
						: '用这个请求里的 Sec-WebSocket-Key 计算 Base64(SHA-1(Key + GUID))，不要让缓存或代理用存下的响应来回答。',
					'每次都失败吗？请求里的 Key 和响应里的 Accept 各是什么？',
				),
	'backend-unreached': ({ program, why, address, set }) => {
		if (set) {
			return fact(
				`nginx 连的是 ${address}，而这里的配置转发到 ${set}。所以回答的是另一个块或另一个文件，或者改动还没有生效。`,
				'在写出这行日志的机器或容器里用 `nginx -T` 看实际生效的配置，然后重新加载 nginx。',
				`\`nginx -T\` 里有 ${address} 吗，在哪个文件？`,
			);
		}
		const [says, todo] = ownValue(UNREACHED, String(why)) ?? ['', ''];
		return fact(
			`${program} ${why === 'closed' ? '没有得到后面服务器的响应' : '连不上它后面的服务器'}${address === '' ? '' : `（${address}）`}。${says}`,
			todo,
			'在代理所在的主机上访问这个地址和端口，服务器有回答吗？',
		);
	},
	'redirect-of-tls': ({ status, host, back, cloudflare }) =>
		back === 1
			? fact(
					`握手用 TLS 连到 ${host}，得到的是 ${status}，跳到同一主机的 http://。也就是说，服务器前面有什么把 TLS 转回了明文 HTTP，而 WebSocket 客户端不跟随跳转。${cloudflare === 1 ? '响应来自 Cloudflare：SSL/TLS 模式是 Off 时就会这样，也可能是跳转规则。' : ''}`,
					cloudflare === 1
						? '把 SSL/TLS 模式设为 Full (strict)，并查有没有跳到 http 的规则。'
						: '在回答的那个程序里找跳到 http 的规则，对这个路径去掉它。',
					'是哪个程序回的跳转：Server 和 Via 字段是什么？',
				)
			: fact(
					`握手得到的是 ${status}，也就是重定向，不是 101。多数 WebSocket 客户端不会跟随。地址已经是 wss://，所以多半不是从 http 跳到 https。可能是主机或路径不同，可能要登录，也可能是 CDN 用普通 HTTP 访问源站，而源站又跳回 https（Cloudflare 的 SSL/TLS 模式 Flexible）。`,
					`看 Location 字段：\`${curlLine(host, 1)}\` 如果还是同一个地址，把 CDN 设成“Full (strict)”；否则改用那个地址。`,
					'Location 字段是什么，服务器前面有 CDN 吗？',
				),
	'origin-refused-told': ({ got, host, differs, scheme, other, forwarded }) =>
		fact(
			all(
				`服务器拒绝了客户端的来源${got === '' ? '' : got === 'null' ? '：“null”' : `：${got}`}。`,
				differs === 'null'
					? '页面来自文件、沙箱 iframe 或很多应用时，浏览器发的就是“null”这个词，网站名单里不会有它。'
					: differs === 'quotes'
						? `两个值只差引号：收到的主机外面还有一层引号。代理把它写进了 Forwarded（RFC 7239 §4，带端口的值要加引号），而这个服务器没有去掉。`
						: differs === 'scheme'
							? `两边的主机相同，不同的是协议：来源是 ${scheme}，服务器却认为连接是 ${other}。`
							: differs === 'port'
								? `主机相同，端口不同：服务器拿来比较的是 ${host}。`
								: differs === 'host'
									? `服务器拿来比较的是 ${host}，主机不同。改了 Host 的代理也会这样。`
									: differs === 'bound'
										? `它只接受自己监听的地址 ${host}。请求已经到了，说明前面的隧道或代理转发了升级。`
										: '',
				differs === 'scheme' && forwarded === 1
					? '有些代理（例如 Traefik）在升级时发送 X-Forwarded-Proto: wss，只认 http 和 https 的检查就会失败。'
					: '',
			),
			differs === 'null'
				? '从服务器允许的地址打开页面。如果是应用，就让服务器允许这个来源，再校验令牌。'
				: differs === 'quotes'
					? '让代理不发 Forwarded，Spring Cloud Gateway 里是 `spring.cloud.gateway.forwarded.enabled=false`；或者改用 X-Forwarded-Host。'
					: differs === 'scheme'
						? '让代理在这个路径上发送 X-Forwarded-Proto: https，或者让服务器把 wss 当作 https。'
						: differs === 'host' || differs === 'port'
							? '让代理原样传递 Host 和端口，或者把这个来源加进服务器的名单。'
							: differs === 'bound'
								? '看服务器有没有公网地址或额外来源的设置。没有的话，可以让前面的代理把 Origin 改成它自己的地址；这等于关掉检查，所以前面要加登录。'
								: '把页面的来源加进服务器的名单：协议、主机和端口。',
			differs === 'scheme'
				? '前面是哪个程序设置 X-Forwarded-Proto，设成了什么？'
				: '服务器允许哪些来源，它收到的 Host 是什么？',
		),
	'origin-of-app': ({ got, status }) =>
		fact(
			`握手被拒绝（${status}），请求的 Origin 是“${got}”。从文件打开的页面和应用里的页面（例如 Electron）就是这样的来源，只认网站的服务器会拒绝。也可能是登录或 API key 的问题。`,
			'请服务方允许这个来源，或者从应用的主进程连接，那里可以设置或省略 Origin。',
			`同一个请求不带 Origin，或者带服务方网站的 Origin，还是 ${status} 吗？`,
		),
	'sends-at-once': ({ program, call, receives, spring }) =>
		fact(
			all(
				`打印这行的程序在同一个连接上，前一次${call === '' ? '发送' : ` \`${call}\` `}还没结束就又开始${receives === 1 ? '接收' : '发送'}。${program} 同一时间只允许一个。`,
				'与网络和对方无关。',
			),
			receives === 1
				? '只让一个任务读取，再用队列把消息交给其他任务。'
				: spring === 1
					? '用 `ConcurrentWebSocketSessionDecorator` 包住会话，并且只用包过的那个。'
					: '用一个队列、只让一个任务发送，或者每个连接一把锁，锁住整次发送。Ping 和广播也算在内。',
			receives === 1
				? '是哪两个任务在读这个连接？'
				: '有哪些线程或任务往这个连接发送：广播、定时器、Ping？',
		),
	'read-deadline': ({ program, isNew }) =>
		program === 'OkHttp'
			? fact(
					isNew === 1
						? '是这个客户端自己不等了：在一个帧的中间读超时到了，这个帧剩下的部分没有及时到达。'
						: '是这个客户端自己不等了：在等下一个帧时，读超时到了。旧版 OkHttp（2 到 3.4）把任何静默都算进去，默认 10 秒。',
					'给这个客户端设 `readTimeout(0)`，改用 `pingInterval`，或者升级 OkHttp。',
					'OkHttp 是哪个版本，客户端的 `readTimeout` 是多少？',
				)
			: fact(
					'打印这行的程序自己不等了：它用 `SetReadDeadline` 设了读超时，到时什么也没收到。gorilla 的聊天示例设 60 s，每收到一个 Pong 就延长。',
					'在超时之前定期发 Ping，并在 `SetPongHandler` 里延长读超时。',
					'这个程序发 Ping 吗？设了 Pong 处理函数吗？',
				),
	'subprotocol-shared': ({ got, shared }) =>
		fact(
			`客户端提供 ${String(got).replaceAll(', ', '、')}，服务器有 ${String(shared).replaceAll(', ', '、')}。双方有共同的子协议，服务器本该选它。`,
			`让服务器拿列表里的每个名字和自己的比较，只回复 ${shared}。`,
			null,
		),
	'request-incomplete': ({ field, unsent }) =>
		fact(
			unsent === 1
				? `客户端自己的库在发送之前就拒绝了这个请求：其中的 ${field} 缺失或有错。所以与服务器和代理无关。`
				: field === 'sec-websocket-extensions' || field === 'sec-websocket-protocol'
					? `打印这行的程序不接受收到的 ${field}。`
					: `请求带着 Upgrade 到达，但 ${field === '' ? 'Sec-WebSocket-Key 或 Sec-WebSocket-Version' : field} 缺失或有错。手写的客户端会这样，给每个请求都加上 Upgrade 的代理也会。`,
			unsent === 1
				? '用地址生成请求（`into_client_request()`），只往里加自己的字段。'
				: field === 'sec-websocket-extensions'
					? '在对方关掉压缩，或者在这一方打开。'
					: '让 WebSocket 库来生成请求：它会带上 16 个随机字节的 Key 和版本 13。',
			unsent === 1
				? '程序是不是用 `Request::builder()` 拼的请求？'
				: '这个请求是哪个程序发的，整个头部是什么？',
		),
	'upgrade-unsupported': ({ library, java, missing }) =>
		fact(
			all(
				'Uvicorn 收到一个它做不到的升级请求。',
				library !== ''
					? `已经装了 ${library}，所以请求要的多半不是 WebSocket，而是 HTTP/2（h2c）。`
					: missing === 1 && java === 0
						? '它没有 WebSocket 库，所以把每次握手都当作普通请求来回答。'
						: '要么它没有 WebSocket 库，要么请求要的是另一种升级：HTTP/2（h2c）。',
				java === 1 ? 'Java 的 HttpClient 会自己请求 h2c，普通请求也一样。' : '',
				library !== '' && missing === 1 ? '0.19 到 0.30.5 版这时会误报缺少库。' : '',
			),
			library !== '' || java === 1
				? '让那个客户端使用 HTTP/1.1：`HttpClient.newBuilder().version(HTTP_1_1)`。或者升级 Uvicorn，新版会忽略它。'
				: "在运行 Uvicorn 的环境里安装：`pip install 'uvicorn[standard]'`，再重新启动。",
			'这个请求的 Upgrade 字段是 websocket 还是 h2c？',
		),
	'reason-told': ({ sign }) => {
		const [says, todo] = ownValue(reasons, String(sign)) ?? ['', ''];
		return fact(says, todo, null);
	},
	'close-code-as-status': ({ code }) =>
		fact(
			`服务器程序把 ${code} 当作 HTTP 响应的状态码。它是 WebSocket 的关闭码，HTTP 没有这个状态码，所以响应失败。关闭码只能在打开的 WebSocket 上发送：程序这里处理的多半是一个普通请求，到达时没有 Upgrade。`,
			'让每一层代理传递 Upgrade 和 Connection。程序里对这样的请求用 401、426 之类的状态码拒绝。',
			'这个请求到达服务器时，Upgrade 和 Connection 是什么？',
		),
	'socketio-wants-its-client': ({ path, mini }) =>
		fact(
			all(
				'服务器说的是 Socket.IO，客户端却是普通的 WebSocket。Socket.IO 在 WebSocket 之上有自己的协议，普通客户端得不到能用的回答。',
				path === 1
					? ''
					: '它还只在自己的路径（`/socket.io/?EIO=4&transport=websocket`）上监听，其他路径的升级会被丢弃。',
			),
			mini === 1
				? '用适合小程序的 Socket.IO 客户端（例如 weapp.socket.io），版本与服务器一致；或者改用普通的 WebSocket 服务器，例如 `ws`。'
				: '用与服务器版本一致的 Socket.IO 客户端，或者改用普通的 WebSocket 服务器，例如 `ws`。',
			'服务器的 Socket.IO 是哪个版本？用 Socket.IO 客户端能连上吗？',
		),
	'socketio-meets-plain': () =>
		fact(
			'客户端是 Socket.IO 的，服务器说的却是普通的 WebSocket。Socket.IO 先向 `/socket.io/` 发自己的请求，这个服务器不认识。',
			'客户端改用 `new WebSocket(…)`，或者运行 Socket.IO 服务器。',
			'用 `new WebSocket(…)` 加服务器的路径，能打开吗？',
		),
	'length-border': ({ size, head }) =>
		fact(
			`${size} 字节正好是长度换写法的地方：125 以内写在第二个字节里，65535 以内再用两个字节，更大的用八个（RFC 6455 §5.2）。用 < 而不是 <= 比较的库，恰好在这里写错。所以首先怀疑发送方的编码。`,
			`核对这个帧的头几个字节：${size} 字节、不带掩码的最后一个文本帧以 \`${head}\` 开头。升级发送方的库。`,
			'少一个字节和多一个字节时正常吗？',
		),
	'big-message': ({ size, program, limit }) =>
		fact(
			all(
				`断开之前有一条 ${size} 的消息，而断开没有给出原因。接收方的上限更小时，会用 1009 关闭，也可能直接断开。`,
				program === ''
					? '很多程序都有上限，常见的是 1 MiB、4 MiB 或 16 MiB。'
					: `没有另外设置时，${program} 最多接收 ${limit} 字节。`,
			),
			'调大接收方的上限（`maxPayload`、`max_size`、`max_msg_size`），或者把消息分开发送。',
			'小消息能收到吗？从多大开始断开？',
		),
	'stray-behind-head': ({ by, stray, next }) =>
		fact(
			`${by === 'server' ? '服务器' : '客户端'}在结束头部的空行后面又多发了 ${stray}。对方把它当成第一个帧的开头，于是失败。正确的帧（${next} …）在它后面。`,
			'头部只用一个空行结束：`\\r\\n\\r\\n`，后面什么都不要加。',
			null,
		),
	'several-ends': ({ count }) =>
		fact(
			`这些行里有 ${count} 种不同的结束：状态码、重置、没有回应等等。所以不是同一个原因造成的一个故障，而是网络或对方时好时坏。`,
			'让客户端隔一段逐渐变长的时间再重连，并重新订阅。记下每次结束的时间：如果集中出现，就是对方或网络当时有故障。',
			'每一组里最先出现的是哪一种？程序自己的回调会不会运行很久？',
		),
	'bytes-replaced': () =>
		fact(
			'`ef bf bd` 是 UTF-8 里的 U+FFFD，用来代替不能当作文本读的字节。也就是说，原来的字节在当成文本复制时已经丢了，从这里读不出帧头。',
			'把数据包复制成十六进制，例如 Wireshark 里的“as a Hex Stream”。在代码里不要把这些字节变成字符串。',
			'同样的字节用十六进制写是什么？',
		),
	'ended-at-once': ({ runs, ms }) =>
		fact(
			`${runs} 次连接都打开了，又都在${Number(ms) < 1 ? '同一秒内' : `约 ${ms} 毫秒内`}断开。这不是时限：对方接受握手之后马上拒绝了这个客户端，或者它的处理程序一开始就出错。`,
			'检查地址或第一条消息里必须有的东西：令牌、编号、版本。再看服务器那一秒的日志。',
			'地址里带了哪些参数，有没有空的？',
		),
	'draft-version': ({ version }) =>
		fact(
			`Sec-WebSocket-Version 是 ${version}，那是 2011 年或更早的草案，现在的服务器只接受 13（RFC 6455 §4.1）。头部没有复制完整，其他的就不说了。`,
			'升级客户端。服务器对它应当返回 426，并带上 `Sec-WebSocket-Version: 13`。',
			'发这个请求的是什么程序、什么版本？',
		),
	'fragment-opcode': ({ first, byte, right }) =>
		fact(
			`以 ${first} 开头的消息还没有结束（FIN = 0），下一帧却以 ${byte} 开头，像是新的消息。后面的每一片操作码都必须是 0（RFC 6455 §5.4）。`,
			`这一帧应以 ${right} 开头，而不是 ${byte}。只有最后一片设置 FIN。`,
			'这些帧是哪个程序发的，是不是只有一个任务在发？',
		),
	'ping-left': ({ bytes, pong }) =>
		fact(
			`这些字节是服务器发来的 Ping，内容 ${bytes} 字节，没有错。客户端必须对每个 Ping 回一个内容相同、带掩码的 Pong（RFC 6455 §5.5.2）。一直没有 Pong，服务器就会断开。`,
			`回复 \`${pong}\`，其中四个零要换成随机的掩码键。现成的库会自动回复。`,
			'每个 Ping 都回复以后，还会断开吗？',
		),
	'frame-in-words': ({ opcode, masked, zero, bytes, answers, code, word, reason, certainty }) => {
		const name = OPCODES[Number(opcode)] ?? '';
		return fact(
			all(
				`这些字节是一个完整的 ${name} 帧，${bytes === 0 ? '没有内容' : `内容 ${bytes} 字节`}，${masked === 1 ? `带掩码${zero === 1 ? '，掩码键全为零' : ''}` : '不带掩码'}。这样的帧格式正确。`,
				masked === 1
					? '客户端必须用掩码，内容为空也一样；服务器不能用掩码（RFC 6455 §5.1）。'
					: '服务器不能用掩码；客户端必须用，内容为空也一样（RFC 6455 §5.1）。',
				(word ?? '') === '' ? '' : `文本是“${word}”。`,
				(code ?? '') === ''
					? ''
					: `前两个字节是关闭码 ${code}${(reason ?? '') === '' ? '' : `，后面是原因“${reason}”`}：发送它的一方结束了连接。`,
				answers === 1
					? masked === 1
						? '它是对你的回答：如果你是客户端，那它是服务器发的，错在服务器；如果你是服务器，它没有错。'
						: '它是对你的回答：如果你是服务器，那它是客户端发的，错在客户端；如果你是客户端，它没有错。'
					: '',
			),
			certainty === 'info'
				? `和接收方读出的内容比较。${(code ?? '') === '' ? '' : '如果它把关闭码和原因当成一段文本，就先取下前两个字节。'}`
				: masked === 1
					? '服务器发送帧时不要加掩码。'
					: '客户端发送帧时设置掩码位，并用随机的掩码键。',
			'这些字节是哪一方发的：客户端还是服务器？',
		);
	},
	'frames-in-order': ({
		count,
		by,
		opcode,
		bytes,
		word,
		fin,
		compressed,
		missing,
		announced,
		between,
	}) => {
		const name = OPCODES[Number(opcode)] ?? '';
		const first = `一个${name}帧，内容 ${bytes} 字节${word === '' ? '' : `，文本是“${word}”`}`;
		return fact(
			all(
				count === 1 ? `这些字节是${first}。` : `这些字节是 ${count} 个帧，第一个是${first}。`,
				`${by === 'client' ? '带掩码，和客户端发的一样' : '不带掩码，和服务器发的一样'}，没有违反协议的地方。`,
				compressed === 1 ? 'RSV1 为 1：内容是压缩过的，双方必须事先商定。' : '',
				fin === 0 ? '第一个帧的 FIN 是 0：后面还有延续帧。' : '',
				between === 1
					? '控制帧可以夹在分片之间（RFC 6455 §5.4）：接收方回应它，然后继续读这条消息。'
					: '',
				missing === 1
					? `最后一个帧不完整${Number(announced) > LONG_FRAME ? `：头里的长度是 ${announced} 字节。TCP 的一次读取只带来这么长的帧的一部分，读的程序必须留下已有的，等待其余的` : ''}。`
					: '',
			),
			'和对方收到的字节比较：它读到的可能不是这些字节，或者它不接受其中的内容。',
			'接收的一方显示了什么？这些字节是哪一方发的？',
		);
	},
	'length-in-7-bits': ({ second, length, low, right, text }) =>
		fact(
			`第二个字节 ${second} 是把长度 ${length} 写进了一个字节。可是长度只占低 7 位（${low}），最高位是 MASK：于是这个帧看起来带掩码${text === '' ? '' : `，文本“${text}…”成了它的键`}。`,
			`从 126 字节起，先写 126（\`7e\`），再用两个字节写长度，这里是 \`${right}\`；从 65,536 字节起，先写 127，再写八个字节（RFC 6455 §5.2）。`,
			'125 字节以内的消息能收到吗？',
		),
	'one-frame-per-read': ({ frames, whole, opcode, next, begun }) =>
		fact(
			all(
				(next ?? '') === ''
					? ''
					: `\`${whole}\` 是一个完整的空 ${OPCODES[Number(opcode)] ?? ''} 帧，${next} 已经是下一帧的第一个字节。发送方没有错。`,
				(begun ?? '') === ''
					? ''
					: `最后的字节 \`${begun}\` 是一个帧的开头：长度还有几个字节，要到下一次读取才来。所以发送方没有错，长度也没有坏。`,
				frames === 0 ? '' : `一次读到的这些字节是 ${frames} 个完整的帧，而代码只取了第一个。`,
				'TCP 是字节流：读一次可能得到几个帧，也可能只有半个。把每次读到的当作一个帧，同一次到达的其余部分就丢了。',
			),
			'把收到的字节接到缓冲区后面；只要里面有一个完整的帧，就从前面取走它，剩下的留到下一次。',
			'发送方在两条消息之间等一会儿，丢的消息能收到吗？',
		),
	'pong-changed': ({ sent, got, zero }) =>
		fact(
			all(
				`Ping 的内容是 ${sent}，Pong 带回来的是${got === '' ? '空的' : ` ${got}`}。Pong 必须原样带回 Ping 的字节（RFC 6455 §5.5.3），所以它不算回应。`,
				zero === 1 ? '它在第一个 00 之前就断了：客户端把内容当成了 C 字符串。' : '',
			),
			'让客户端按长度复制内容。在那之前，先关掉服务器的 Ping（`ws_ping_interval`、`ping_interval=None`）。',
			'回应 Ping 的是哪个库，什么版本？',
		),
	'frame-mask-wrong': ({ opcode, bytes, masked, others, told, first }) =>
		fact(
			all(
				`这个${bytes === 0 ? '空的' : ''} ${OPCODES[Number(opcode)] ?? ''} 帧的 MASK 是 ${masked}，${told === 1 ? '接收方不接受' : `而它是${masked === 1 ? '服务器' : '客户端'}发的`}。`,
				masked === 1
					? '服务器发送的帧不能用掩码（RFC 6455 §5.1）。'
					: '客户端的每个帧都必须用掩码，空的帧和控制帧也一样（RFC 6455 §5.1）。',
				others === 1 ? '这里其他的帧是对的。' : '',
			),
			masked === 1
				? '服务器发这种帧时去掉掩码位和掩码键。'
				: `客户端设置 MASK，并加上四个字节的掩码键；空的帧是 \`${first} 80\` 加掩码键。`,
			'发送这个帧的是哪个库，哪个版本？',
		),
	'reason-too-long': ({ bytes, characters }) =>
		fact(
			`这段关闭原因有 ${characters} 个字符，按 UTF-8 是 ${bytes} 字节。Close 帧最多 125 字节：关闭码占两个，原因最多 123 个（RFC 6455 §5.5）。控制帧不能用更长的长度。`,
			'缩短原因，或者在 Close 之前先用一条消息说明。',
			null,
		),
	'bytes-before-response': ({ shown, status }) =>
		fact(
			`状态行前面还有东西：“${shown}”，然后才是 HTTP ${status}。转储里的点表示没有字符的字节。如果这些字节真的发了出去，客户端在响应该开始的地方就找不到响应。`,
			'看这些字节的十六进制。也许服务器还没有回答握手就写了一个帧，例如 Ping。',
			'这些是什么字节？连接一建立，服务器会发什么？',
		),
	'header-in-payload': ({ head, bytes }) =>
		fact(
			`前面的两个字节是 WebSocket 帧的头：\`${head}\` 表示一个不带掩码、内容 ${bytes} 字节的帧。也就是说，整个帧被当作消息交了出来，或者头加了两次。`,
			'看帧在哪里组装和拆开：某个库、代理或运行环境把一个帧写进了另一个帧。',
			'浏览器的网络面板显示这条消息有多长？',
		),
	'masked-in-part': ({ key, from, byte }) =>
		fact(
			all(
				from === 0
					? `收到的就是发出的字节，只是还带着掩码：和 ${key} 异或就能得到。`
					: `前 ${from} 个字节是对的，从那里起每个字节都依次和 ${key} 异或过：那是一个掩码键。`,
				from === 0 ? '说明掩码多加或多去了一次。' : '说明加掩码和去掩码的范围不一样。',
				byte === 1 ? '它从一个 00 字节开始，多半有一方把内容当作 C 字符串。' : '',
			),
			byte === 1
				? '在加掩码、去掩码的循环里，以及复制消息的地方，用内容的长度，不要用 `strlen` 或者遇零停止。'
				: '比较两边的循环：内容的第 i 个字节和键的第 i mod 4 个字节异或，覆盖全部内容（RFC 6455 §5.3）。',
			'发送方是不是浏览器？另一边是哪段代码读消息？',
		),
	'compressed-payload': ({ form, word, agreed, string }) =>
		fact(
			all(
				word === ''
					? `这不是文本，而是压缩过的数据：开头是 ${form === 'raw' ? 'DEFLATE 压缩的 JSON' : form} 的样子${string === 0 ? '' : '，却被当作字符串解码了'}。`
					: `这些字节是压缩过的文本（${form === 'raw' ? '不带头的 DEFLATE' : form}）：“${word}…”。`,
				agreed === 1
					? '这里的握手带有 permessage-deflate，所以这是一条压缩的消息，显示它的程序没有解压。'
					: 'WebSocket 没有问题：是应用自己压缩了消息，或者是带 RSV1 的帧。',
			),
			agreed === 1
				? '让这个程序解压（不带头的 DEFLATE，先在末尾补上 00 00 FF FF）。它做不到，就从它发出或转发的握手里去掉 Sec-WebSocket-Extensions。'
				: form === 'gzip'
					? '先解压：Python 用 `gzip.decompress(data)`，Node 用 `zlib.gunzipSync(data)`。'
					: form === 'zlib'
						? '先解压：Python 用 `zlib.decompress(data)`，Node 用 `zlib.inflateSync(data)`。'
						: '先解压：Python 用 `zlib.decompress(data, -15)`，Node 用 `zlib.inflateRawSync(data)`。如果商定了 permessage-deflate，就交给库去做。',
			null,
		),
	'stream-unended': ({ node }) =>
		fact(
			'解压程序在等数据的结尾，而压缩的消息没有结尾：发送方去掉了最后四个字节 00 00 FF FF，也没有标出最后一块（RFC 7692 §7.2.1）。',
			node === 1
				? '补上 00 00 FF FF，并传入 `{ finishFlush: zlib.constants.Z_SYNC_FLUSH }`。没有商定 no_context_takeover 时，整个连接用同一个解压器。'
				: '补上 00 00 FF FF，刷新输出，不要等结尾：Python 用 `zlib.decompressobj(-15)` 的 `decompress`。没有商定 no_context_takeover 时，整个连接用同一个解压器。',
			'两边的 Sec-WebSocket-Extensions 里有哪些参数？',
		),
	'size-of-buffer': ({ size, program }) =>
		fact(
			program === 'segment'
				? `${size} 个字节正是一个 TCP 报文段的量，这次读取只拿到了一部分。路上没有出错，其余的在下一次读取里。`
				: `${size} 是 2 的幂，多半是缓冲区或分片的大小，而不是消息的长度。一条消息可以分几个帧到达，一个帧也可以分几次读到。`,
			program === 'segment'
				? '一直读到头结束（`\\r\\n\\r\\n`）或整个帧到齐，例如用 `io.ReadFull`。掩码键的序号要跨各段连续计数。'
				: program === 'resty'
					? '只要第三个返回值是 `again`，就继续调用 `recv_frame`，把延续帧的数据拼起来。'
					: program === 'dotnet'
						? '一直读到 `EndOfMessage` 为 true，把各部分拼起来。'
						: program === 'esp'
							? '按 payload_offset 拼接，直到达到 payload_len；或者把缓冲区改大。'
							: '一直读到消息结束（FIN，或库里表示消息结束的标志），把各部分拼起来；或者把缓冲区改大。',
			'其余的内容会在下一次读取时到吗？',
		),
	'subprotocol-null': ({ name }) =>
		fact(
			`客户端要的子协议叫“${name}”：一个不存在的值变成了文字。服务器在回答里不选子协议的话，浏览器会断开连接。`,
			'去掉 `new WebSocket` 的第二个参数，或者传空数组。',
			null,
		),
	'request-lacks': ({ lacks, status, curl }) =>
		curl === 1
			? fact(
					`这条 curl 命令请求升级到 WebSocket，却缺少 ${String(lacks).replaceAll(', ', '、')}。所以返回 ${status} 是对的（RFC 6455 §4.2.2），说明不了代理或服务器的问题。`,
					'加上两个 -H 选项：`Sec-WebSocket-Version: 13` 和 `Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==`，直连服务器和经过代理各试一次。',
					'完整的握手直连和经过代理分别返回什么？',
				)
			: status === ''
				? fact(
						`这是平常的请求，每条 WebSocket 都这样开始，只是没有显示 ${lacks}。如果不是贴的时候省掉了，服务器必须拒绝它（RFC 6455 §4.2.1）。`,
						'像 WebSocket 库那样用 101 回应它：WebSocket 没有别的开头，都是这个 GET。再把服务器的响应带来。',
						'是贴的时候省掉了 Sec-WebSocket-Key 吗，服务器回了什么？',
					)
				: fact(
						`这里显示的请求缺少 ${String(lacks).replaceAll(', ', '、')}。握手必须有它（RFC 6455 §4.1），所以返回 ${status} 说得通。不过没有看到头的结尾，也可能只是没有复制全。`,
						'如果客户端确实没发，就补上。用 `curl` 时每个字段是一个 -H 选项。',
						'这里的请求是完整的吗？',
					),
	'offer-refused': ({ parameter }) =>
		fact(
			`服务器因为客户端提出的压缩里的一个参数拒绝了握手：${parameter}。这个提议没有错：不能接受的服务器应当回 101，不选这个扩展（RFC 7692 §5）。`,
			'从提议里去掉这个参数，或者在客户端关闭压缩。server_max_window_bits=15 本来就没有限制什么。',
			'客户端发的 Sec-WebSocket-Extensions 是什么？',
		),
	'response-lacks': ({ lacks, whole }) =>
		fact(
			all(
				`这个 101 没有 ${lacks}，客户端必须因此让握手失败（RFC 6455 §4.1）。`,
				whole === 1
					? '这里的另一个响应有它，说明这条路上有什么把它从响应里去掉了。'
					: '是服务器或某一跳没有带上它。',
			),
			'看这条路上哪里会改响应的字段：proxy_hide_header、more_clear_headers 或插件。`proxy_set_header` 只改请求。',
			'直接连服务器时，响应里有这个字段吗？',
		),
	'head-unended': ({ request }) =>
		fact(
			request === 2
				? '这个 101 缺少空行：最后一个字段后面直接就是帧。客户端把帧的字节当成头部的一部分，一直在等。'
				: request === 3
					? '这个 101 到最后一个字段的换行就结束了，少了结束头部的空行，所以客户端一直在等后面的字段。'
					: request === 1
						? '请求到最后一个字段的换行就结束了，少了结束头部的空行，所以服务器一直在等后面的字段。'
						: '代码写出 101，到 Accept 值就结束了：后面没有换行，也没有空行。头部没有结束，所以客户端一直在等。',
			'在最后一个字段后面写 `\\r\\n\\r\\n`：这一行的结尾，加上结束头部的空行（RFC 9112 §2.1）。然后 flush。',
			request === 1 ? null : '服务器最后发出的字节是 0d 0a 0d 0a 吗？',
		),
	'frames-not-text': () =>
		fact(
			'这个服务器自己回答握手，而 101 之后双方发的都是帧。读到的不是文本：先是两个或更多字节的头，再是四个字节的掩码键，然后才是和键异或过的文本。',
			'从 `bytes[1] & 127` 读长度，取出后面的掩码键，把内容的第 i 个字节和 `key[i % 4]` 异或。服务器发的也要有头，不带掩码：`81`、长度、文本。或者用现成的库。',
			null,
		),
	'guid-differs': ({ shown, small, at }) =>
		fact(
			`接在 key 后面的值是 ${shown}。${small === 1 ? '它用了小写字母，而大写字母的哈希值不一样' : `从第 ${at} 个字符起，它和 RFC 6455 §1.3 给出的不同`}，所以每个 accept 值都是错的。`,
			'要一字不差地写 `258EAFA5-E914-47DA-95CA-C5AB0DC85B11`，并用 RFC 的 key 测试：`dGhlIHNhbXBsZSBub25jZQ==` 应得到 `s3pPLMBiTxaQ9kYGzzhZRbK+xOo=`。',
			null,
		),
	'close-first': ({ masked }) =>
		fact(
			`这个数据包列表里的第一个 Close 是${masked === 1 ? '客户端发的：它带掩码' : '服务器发的：它不带掩码'}。所以是这一方结束了连接，后面的 Close 是回应。`,
			`打开这个数据包，看里面的关闭码和原因，再到${masked === 1 ? '客户端' : '服务器'}里找是哪里调用了关闭。`,
			'这个 Close 的关闭码和原因是什么？',
		),
	'close-body': ({ code, reason, hex, answers }) =>
		fact(
			all(
				`${answers === 1 ? '这一方发出的是 Close 帧' : '这些字节是 Close 帧的内容'}：\`${hex}\` 是关闭码 ${code}${reason === '' ? '' : `，原因是“${reason}”`}。`,
				answers === 1
					? '它回应的是先收到的 Close，所以连接是对方有意结束的。'
					: `所以连接是有意结束的${reason === '' ? '' : '，发送它的一方说了为什么'}。`,
				Number(code) === 1000 ? '1000 是正常结束，不是错误。' : '',
				Number(code) >= 4000 ? '4000 以上的关闭码由应用自己规定。' : '',
			),
			reason === ''
				? '在先关闭的程序里找是什么调用了 close。要保持连接，就在这个事件里重连。'
				: '在发送它的程序里找这句原因，关闭码说明该由谁来改。',
			answers === 1
				? '每次都在同样的时间之后结束吗？服务有没有规定最长的连接时间？'
				: '这个 Close 是哪一方发的，它之前收到了什么？',
		),
	'frame-in-payload': ({ head, length, binary }) =>
		fact(
			`内容的开头是一个帧头：\`${head}\` 表示一个 ${length} 字节的${binary === 1 ? '二进制' : '文本'}帧。多半是两条消息同时写出，混在了一起。`,
			'只让一个任务发送，或者把帧头和内容放在同一把锁里，一次写出。',
			'是不是有几个线程或任务在这个连接上发送？',
		),
	'takeover-unanswered': () =>
		fact(
			'客户端要求 server_no_context_takeover，服务器同意了 permessage-deflate，却没有重复它。接受这种提议的服务器必须重复（RFC 7692 §7.1.1.1），否则它可以保留窗口，而这个客户端解不开。',
			'让服务器回 server_no_context_takeover，并在每条消息之后清空窗口；或者有一方不用这个扩展。',
			null,
		),
	'zlib-header': ({ hex }) =>
		fact(
			`压缩的内容以 \`${hex}\` 开头，那是 zlib 的头。permessage-deflate 用的是不带头、不带校验和的 DEFLATE（RFC 7692 §7.2.1）。`,
			'用 raw 方式压缩：Python 是 `zlib.compressobj(wbits=-15)` 加 `flush(zlib.Z_SYNC_FLUSH)`，Node 是 `deflateRaw`；再去掉末尾的 00 00 FF FF。',
			null,
		),
	'utf8-bytes': ({ shown, code, read }) =>
		read === 1
			? fact(
					`“${shown}”本来是一个字符${code === '' ? '' : `（${code}）`}，它在 UTF-8 里的两个字节被当成了两个字符。文本消息是 UTF-8，所以是接收的一方解码错了。`,
					'把一条消息的字节收齐、去掉掩码，再一起按 UTF-8 解码，不要一个字节一个字节地转。Python：`bytes(data).decode()`。',
					'是哪段代码把字节变成字符串的？',
				)
			: fact(
					`数据没有损坏：${shown} 是字符 ${code} 在 UTF-8 里的两个字节。文本消息按 UTF-8 发送，从 U+0080 起一个字符占两个或更多字节。`,
					'要发字节，就发二进制消息：Buffer 或 ArrayBuffer。要发文本，就在接收的地方按 UTF-8 解码。',
					'要发的是文本还是字节？',
				),
	'path-with-query': ({ path, asked }) =>
		fact(
			`Netty 里 \`${path}\` 的 WebSocketServerProtocolHandler 比较整个请求目标，而“${asked}”在路径后面还有查询串。它认为这是别的请求，交给后面的处理器，于是没有人回应。`,
			`让它只比较开头：把 \`checkStartsWith\` 设为 true，Netty 4.1 里是 \`WebSocketServerProtocolConfig.newBuilder().websocketPath(…).checkStartsWith(true)\`。`,
			'去掉查询串能连上吗？',
		),
	'response-in-order': ({ missed }) =>
		missed !== ''
			? fact(
					`客户端说找不到 \`${missed}\`，而这里的响应有这个字段，值也正确。所以从这里到客户端检查之间，有什么把它去掉了：代理，或者客户端自己的 HTTP 层、拦截器。`,
					'在客户端读取的地方打印它收到的全部字段，再逐个去掉代理和拦截器。不要删掉这项检查。',
					'这个头部是在哪里看到的：客户端旁边的网络上、服务器上，还是代理里？',
				)
			: fact(
					'这个响应具备 101 需要的一切：Upgrade、Connection 和 Accept 值。字段名和“websocket”的大小写没有影响。Accept 值对不对，要看它的请求里的 Key。',
					'之后的消息是以帧的形式来的：看这个请求的“消息”面板。要核对 Accept 值，就把请求也贴上来，或在握手实验里计算。',
					'请求里的 Sec-WebSocket-Key 是什么？客户端报什么错？',
				),
	'right-and-refused': ({ status, odd, shown }) =>
		fact(
			all(
				status === 0
					? '这些字段合起来是合法的握手，服务器却仍然报错。所以它自己的检查不接受某个合法的内容。'
					: '这个请求是完整、合法的握手，得到的仍是 400。所以回答的一方不接受某个合法的内容，或者它自己的检查没有通过。',
				odd === ''
					? '可能是 Origin、它不认识的扩展或子协议，或者缺了它要的 Cookie 或查询参数。'
					: `值得注意的是 \`${String(shown)}\`：${ODD_BUT_LEGAL.get(String(odd))!}`,
			),
			odd === ''
				? '逐个去掉字段再试（Origin、Sec-WebSocket-Extensions、Sec-WebSocket-Protocol），并看 400 的正文和服务器的日志。'
				: '在服务器里把值按逗号拆开，去掉空白，比较时不分大小写（RFC 6455 §4.2.1）。也可以先按常见写法发 `Upgrade: websocket` 和 `Connection: Upgrade` 试试。',
			'哪个客户端能连上同一个地址，它的请求有哪个字段不同？',
		),
	'request-in-order': ({ pending }) =>
		fact(
			`这个请求没有问题：RFC 6455 §4.1 要求的它都有。${pending === 1 ? '只是没有回应：服务器或者它前面的一跳接受了连接，却没有回答请求。' : ''}`,
			pending === 1
				? '看服务器的日志：请求到了没有，这个路径有没有人处理。'
				: '看响应：状态码和字段说明服务器怎样理解这个请求。',
			pending === 1 ? '服务器的日志里有这个请求吗？' : '服务器返回了什么响应？',
		),
	'handshake-in-order': () =>
		fact(
			'握手没有问题：请求要求升级到 WebSocket，响应是 101，accept 值和 key 相符。出错的地方在握手之后。',
			'看后面的帧和关闭码。',
			'握手之后发生了什么：关闭码是多少，过了多久，由哪一方结束？',
		),
	'reserved-bits': ({ rsv1 }) =>
		fact(
			rsv1 === 1
				? '来了一个设置了 RSV1 的帧，接收方在那里不接受它。可能是文本（@ 或 A–O）被当作帧来读，例如打开的连接上来了 HTTP 消息；也可能是发送方没有商定就压缩，或者在后面的分片、控制帧上设置了 RSV1。'
				: '来了一个设置了保留位的帧，而商定的扩展都不用这些位。如果只有 RSV1，可能是没有商定的压缩帧；其他位多半说明文本被当作帧来读，例如打开的连接上来了 HTTP 消息。',
			'记下出错的帧的头几个字节：`c1` 或 `41` 是压缩的文本帧，`48` 是 HTTP 的“H”，`3c` 是“<”，`7b` 是“{”。',
			'出错的帧以哪些字节开头，两边的 Sec-WebSocket-Extensions 各是什么？',
		),
	'origin-not-sent': () =>
		fact(
			'别的客户端能连，这个被 403 拒绝。浏览器以外的客户端不设置就不发 Origin，而有些服务器拒绝没有 Origin 的握手。协议并不要求它，这是服务器自己的规定。',
			'握手时带上网站的 Origin：在 Go 里是 `Dial` 的第二个参数 `http.Header`。',
			'这个客户端带上别的客户端发的 Origin，能连上吗？',
		),
	'never-accepted': ({ path }) =>
		fact(
			`服务器收到了 ${path} 的握手，但程序一直没有接受：日志里有开始和结束，中间没有 CONNECT。所以与网络和代理无关。`,
			'Django Channels 1 要在 daphne 之外另外运行 `manage.py runworker`（`runserver` 会自己启动它）。之后的版本里，让 consumer 调用 `accept()`，并看它是不是在等什么。',
			'Channels 是哪个版本，有没有运行 worker？',
		),
};
