// 手写的帧错在哪一步，以及怎么改。
import type { BuildFault } from '../../../../evidence/facts/built-frames.ts';
import type { SignValues } from '../../../../evidence/sign-meaning.ts';

export const builtFrames: Readonly<
	Record<BuildFault, (values: SignValues) => readonly [says: string, todo: string]>
> = {
	'no-key': ({ bytes, length, word, key }) => [
		`第二个字节 ${bytes} 设置了掩码位，长度是 ${length}，后面却没有掩码键：文本“${word}”原样放在那里。接收方会把“${key}”当成掩码键，还要再等四个字节。`,
		'在长度后面放四个随机字节，再用它们对数据做 XOR（RFC 6455 §5.3）。',
	],
	'no-mask-bit': ({ bytes, length, word, key, right }) => [
		`第二个字节 ${bytes} 写了长度 ${length}，没有掩码位，后面却是掩码键和 ${length} 个字节。用掩码键 ${key} 解开就是“${word}”：数据加了掩码，这一位却没有设置。接收方会把掩码键当成数据，把剩下的当成下一帧。`,
		`把第二个字节的最高位设为 1：${right}（RFC 6455 §5.2）。`,
	],
	characters: ({ length, word, bytes }) => [
		`长度写的是 ${length}，这是“${word}”的字符数。它的 UTF-8 编码有 ${bytes} 个字节。接收方读到第 ${length} 个字节就停下，把剩下的当成下一帧。`,
		'按编码后的字节数计算长度：PHP 用 `strlen`，Node 用 `Buffer.byteLength`，Python 用 `len(text.encode())`。',
	],
	'header-in-utf8': ({ bytes, right }) => [
		`${bytes} 是字符 ${right} 的 UTF-8 编码：帧头被当成字符写出，第一个字节变成了两个。接收方从中读到 RSV1 和操作码 2，长度也就错了。`,
		'把帧头按字节写到字节流里，只有消息的文本才用 UTF-8 编码。',
	],
	'binary-in-text': ({ bytes, kind, first }) => [
		`这是文本帧，数据却以 ${bytes} 开头，和 ${kind} 一样。文本必须是 UTF-8，所以接收方会以 1007 关闭。`,
		`这样的数据用二进制帧发送，第一个字节是 ${first}。${kind === 'gzip' || kind === 'zlib' ? '或者直接发送文本，压缩交给 permessage-deflate。' : ''}`,
	],
	'close-swapped': ({ length, bytes, right, word }) => [
		`关闭码 ${length} 就是字节 ${bytes}。两个字节换过来是 ${word}：写的时候低位放在了前面。`,
		`高位在前（网络字节序，RFC 6455 §5.5.1）：\`${right}\`。`,
	],
	'legacy-text': ({ kind, length, bytes, right, word, first }) => [
		`这段文本的编码是 ${kind}，不是 UTF-8：“${word}”。从第 ${length} 个字节起是“${first}”，这里写成 \`${bytes}\`，UTF-8 里是 \`${right}\`。接收方会以 1007 关闭。`,
		'文本和关闭原因先编码成 UTF-8，再计算长度；或者把这些字节作为二进制消息发送。',
	],
	'mask-left-out': () => [
		'客户端发送的每个帧都必须加掩码，和内容无关（RFC 6455 §5.1），这不是可选的。服务器收到没有掩码的帧必须关闭连接，所以它没有错。',
		'把第二个字节的最高位设为 1（`0x80 | 长度`），在长度后面放四个随机字节，再用它们对数据做 XOR。只有服务器发送时不加掩码。',
	],
};
