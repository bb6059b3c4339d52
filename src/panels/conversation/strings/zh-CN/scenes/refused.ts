import type { Translated } from '../../../scenes/scene-words.ts';
import type { REFUSED as ENGLISH } from '../../en/scenes/refused.ts';

export const REFUSED: Translated<typeof ENGLISH> = {
	'old-version': {
		title: '版本 12',
		watch: '客户端把草案的编号当成了版本。拒绝里写着怎样才对。',
		moments: [
			'Sec-WebSocket-Version: 12。',
			'服务器照实测中 ws 的做法拒绝：400，以及 Sec-WebSocket-Version: 13, 8。§4.2.2 建议 426；实测 Python 的 websockets 回 400，没有列表。',
			'没有连接：1006。聪明的客户端会用 13 再试。浏览器从不发别的版本。',
		],
		whatIfs: {
			thirteen: {
				ask: '如果用 13 再试，会怎样？',
				answers: ['又是 400。', '连接打开。', '服务器要求 8。'],
				because: '13 是 RFC 定义的唯一版本，没有注册过更高的。',
			},
		},
	},
	'never-upgrades': {
		title: '从不升级的服务器',
		watch: '某篇文章里的程序，应答 200 和一段文字。在地址栏里看起来像是成功了。',
		moments: [
			'正确的请求，字段齐全。',
			'服务器的处理函数写出“websocket connected success!”：200，Content-Length: 28。它从没听说过升级。',
			'对客户端来说，只有 101 才算打开：error 和 1006。那 28 个字节网页看不到。',
		],
		whatIfs: {
			'only-101': {
				ask: '如果程序写的是 101 而不是 200，其余不变，会怎样？',
				answers: ['打开了。', '网页把那段文字当作第一条消息收到。', '照样失败。'],
				because:
					'缺 Upgrade、Connection 和 accept 值。没有 accept，客户端就无从知道有谁读过它的请求（§4.1）。',
			},
		},
	},
	redirect: {
		title: '重定向、拒绝、不可用',
		watch: '不管 HTTP 用什么代替 101，网页看到的都一样。',
		moments: [
			'302 Found，附有该去的地址。',
			'浏览器不跟随：error，1006。WHATWG 标准如此规定，实测也如此。库可以跟随：ws 有 followRedirects 选项。',
		],
		whatIfs: {
			unauthorized: {
				ask: '如果应答是 401，会怎样？',
				answers: [
					'网页在 close 事件里看到 401。',
					'和前面一样，error 和 1006。',
					'网页可以用密码应答。',
				],
				because: '任何状态码都到不了网页：七种失败必须看起来一样，免得网页借此探测网络。',
			},
			unavailable: {
				ask: '如果是 503 加 Retry-After: 120，会怎样？',
				answers: [
					'浏览器 120 秒后自动重试。',
					'网页可以读到 Retry-After。',
					'error 和 1006；何时重试只能由网页去猜。',
				],
				because: '想让网页知道，就先接受连接，再用 1013“稍后再试”关闭。',
			},
		},
	},
	subprotocol: {
		title: '子协议',
		watch: '网页提出 chat 和 superchat，服务器可以从中选一个。',
		moments: [
			'Sec-WebSocket-Protocol: chat, superchat。次序表示网页的偏好。',
			'服务器会说 chat，并在 101 里说明。',
			'网页的 protocol 属性是“chat”。消息的含义从此约定好了；帧还是一样的帧。',
		],
		whatIfs: {
			'letter-case': {
				ask: '如果服务器回“Chat”，会怎样？',
				answers: ['大小写随意：打开。', 'error 和 1006。', '打开，protocol 为 ""。'],
				because: '没有提出过它：子协议要逐字比较（§4.1）。实测两种浏览器都拒绝。',
			},
			none: {
				ask: '如果服务器的 101 不提子协议，会怎样？',
				answers: ['所有浏览器都打开。', '服务器必须以 1010 关闭。', 'WHATWG 标准规定：失败。'],
				because:
					'RFC 允许客户端继续，WHATWG 标准不允许。实测 Chromium 失败，Firefox 打开，protocol 为 ""。',
			},
			'none-firefox': {
				ask: '换成 Firefox 呢？',
				answers: ['同样是 error 和 1006。', '打开，protocol 为 ""。', '打开，protocol 为 "chat"。'],
				because:
					'实测如此：不符合 WHATWG 标准，但符合 RFC。离不开子协议的网页，得自己看 protocol。',
			},
			unasked: {
				ask: '如果网页什么也没提，服务器却回了 chat，会怎样？',
				answers: ['客户端让连接失败。', 'protocol 为 "chat"。', '浏览器会问网页会不会说 chat。'],
				because:
					'服务器只能从提出的里面选（§4.2.2）。实测 Chromium 失败；Firefox 打开，protocol 为 ""。',
			},
			'unasked-firefox': {
				ask: '换成 Firefox 呢？',
				answers: ['同样是 error 和 1006。', '打开，protocol 为 "chat"。', '打开，protocol 为 ""。'],
				because: '实测如此。§4.1 说客户端必须让连接失败：Firefox 在这里违反了一个 MUST。',
			},
		},
	},
};
