// Holds the Chinese words of a wrongly masked frame, by the side that sent it.
import type { Role } from '../../../../engine/role.ts';
import type { CauseText } from '../cause-text.ts';

export const maskingFaults: Readonly<Record<Role, CauseText>> = {
	client: {
		title: '客户端的帧没有加掩码',
		what: '客户端发出的每个帧都必须加掩码（RFC 6455 §5.1）。服务器发现没有掩码的帧，就关闭连接。',
		proof: '客户端某个帧的 MASK 位是 0，或服务器报告收到没有掩码的帧。',
		against: '客户端的帧的 MASK 位都是 1。',
		todo: [
			'客户端的每个帧都设置 MASK 位，并使用新的掩码键。这是库或手写帧的代码的事，应用的数据不用改。',
			'如果由代理向服务器写帧，代理也要加掩码：在那个连接上它就是客户端。',
		],
		sure: '在“帧”中看该帧的 MASK 位：客户端的帧必须为 1。',
	},
	server: {
		title: '服务器的帧加了掩码',
		what: '服务器发出的帧不得加掩码（RFC 6455 §5.1）。客户端必须关闭连接；Firefox 不会关闭（实测）。',
		proof: '服务器某个帧的 MASK 位是 1，或客户端报告收到加了掩码的帧。',
		against: '服务器的帧的 MASK 位都是 0。',
		todo: [
			'服务器的每个帧都不加掩码发送：MASK = 0，也不带掩码键。这是库或手写帧的代码的事，应用的数据不用改。',
			'如果服务器或中间设备转发客户端的帧，要先去掩码，不能原样发给另一个客户端。',
		],
		sure: '在“帧”中看该帧的 MASK 位：服务器的帧必须为 0。',
	},
};
