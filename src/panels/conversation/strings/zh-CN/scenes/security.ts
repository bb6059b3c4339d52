import type { Translated } from '../../../scenes/scene-words.ts';
import type { SECURITY as ENGLISH } from '../../en/scenes/security.ts';

export const SECURITY: Translated<typeof ENGLISH> = {
	'wrong-origin': {
		title: '不对的来源',
		watch: 'evil.example 的网页，去连接看它的人所用的银行。只有服务器能阻止。',
		moments: [
			'同源规则管不到 WebSocket：浏览器发出请求，带着受害者在 bank.example 的、标为 SameSite=None 的 cookie（没有标记的，Chromium 当作 Lax），并加上一行网页改不了的字段：Origin: https://evil.example。',
			'服务器认得自己的网页，于是拒绝：403。',
			'网页得到 error 和 1006。',
		],
		whatIfs: {
			unchecked: {
				ask: '如果服务器不看 Origin，会怎样？',
				answers: ['浏览器会阻止网页读取。', '服务器的证书会阻止它。', '网页读到受害者的数据。'],
				because:
					'请求是正确的，又带着受害者的 cookie：101。这就是跨站 WebSocket 劫持。CORS 在这里不起作用。',
			},
			'own-page': {
				ask: '如果是银行自己的网页，会怎样？',
				answers: ['能打开。', '也是 403。', '能打开，但不带 cookie。'],
				because:
					'Origin 写的是网页的协议、主机和端口。程序可以写任何 Origin；这项检查保护的是用浏览器的人，不能当密码。',
			},
		},
	},
	'cached-101': {
		title: '昨天的 101',
		watch: 'accept 真正的用途：让客户端知道，此刻读到请求的确实是懂 WebSocket 的一方。',
		moments: [
			'请求带着新的 key。',
			'粗心的缓存用以前某次连接的 101 来应答。它的 accept 属于另一个 key。',
			'客户端算出应有的值，于是让连接失败：error，1006。一个帧也没发出。',
		],
		whatIfs: {
			'right-accept': {
				ask: '如果 accept 是对的，会怎样？',
				answers: ['服务器证明了自己的身份。', '客户端打开，帧随即发出。', '客户端再问一次。'],
				because: '它只证明这个请求被看懂了，不证明身份，也不保密。谁知道那个 GUID，谁就能算出来。',
			},
		},
	},
	'masking-attack': {
		title: '客户端为什么要加掩码',
		watch:
			'攻击者的网页和服务器，中间一个无辜的缓存，再加一个不加掩码的浏览器。像缓存那样去读这些字节。',
		moments: [
			'连接打开了。网页发出一段看起来像是发给 cdn.example 的请求的文本。没有掩码，它一字不差地经过线路。',
			'缓存从没听说过 Upgrade。跳过两个看不懂的字节，它读到：GET /ads.js，Host: cdn.example。',
			'攻击者的服务器知道该上场了。它发出一个看起来像应答的帧，里面是一段脚本。',
			'缓存信了，把脚本存为 http://cdn.example/ads.js。从此，它后面的人要这个文件，拿到的都是攻击者的。',
			'对网页来说，这只是一条普通的消息。受害的是第三者：他从没见过这个网页。',
		],
		whatIfs: {
			'fixed-key': {
				ask: '如果浏览器加掩码，但总用同一个 key，会怎样？',
				answers: ['缓存看到的是乱码。', '服务器无法去掉掩码。', '网页事先做一次掩码：危害照旧。'],
				because: '网页发送文本与 key 的异或，加掩码后又变回文本。可预测的 key 等于没有（§10.3）。',
			},
			'fresh-key': {
				ask: '如果每个帧都用新的随机 key 呢？',
				answers: ['只在 wss: 下有用。', '缓存看到的是乱码，什么也不存。', '攻击者只是要多花时间。'],
				because:
					'key 在网页交出数据之后才产生，所以网页无法决定线路上是什么。想要的四个字节，2³² 次里大约才碰上一次。',
			},
			'not-frozen': {
				ask: '如果 key 是新的，但帧开始发出之后，网页还能改它的数据呢？',
				answers: [
					'危害又来了：帧头和 key 告诉了网页该发什么。',
					'服务器会发现 key 变了。',
					'帧会太长。',
				],
				because:
					'知道 key，就能发送文本与 key 的异或。所以 key 产生时，载荷必须已经固定（§10.3）：网页交出的是整条消息，永远看不到 key。',
			},
			'over-tls': {
				ask: '如果不加掩码，但走 TLS 呢？',
				answers: [
					'危害照旧。',
					'这个缓存什么也看不到；可浏览器在 TLS 上也加掩码。',
					'TLS 会用自己的 key 加掩码。',
				],
				because:
					'TLS 只对途中的设备隐藏字节；TLS 终点之后的设备又能看到它们。§5.1 要求任何时候都加掩码，而掩码什么也不隐藏：key 就在帧里。',
			},
		},
	},
};
