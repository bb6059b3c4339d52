// Holds the Chinese words of the picture of the attack on a cache.
import type { AttackWords } from '../en/attack.ts';

export const attack: AttackWords = {
	label: '谁会收到什么',
	page: '你的网页',
	cache: '途中的缓存',
	server: '你的服务器',
	other: '缓存的另一个用户',
	does: {
		page: '想发什么消息都行',
		sent: '发出',
		cache: '替后面所有人存回答',
		reads: '读到',
		keeps: (url) => `存成 ${url}`,
		keepsNothing: '什么也没存',
		server: '想回什么都行',
		answered: '发出',
		asks: '向缓存要',
		gets: '收到你的脚本',
		safe: '收到真正的脚本',
	},
	key: (hex) => `浏览器用 ${hex} 加掩码`,
	noKey: '没有掩码',
};
