import { countBytes } from '../../../../strings/zh-CN/numbers.ts';
import type { TourWords } from '../en.ts';

export const mask: TourWords['mask'] = {
	say: '客户端用掩码键打乱消息。可掩码键就跟在旁边，为什么还要打乱？',
	rows: { text: '你的文字', key: '掩码键', wire: '路上的字节' },
	columns: '你的文字的字节',
	rules: ['0⊕0=0', '0⊕1=1', '1⊕0=1', '1⊕1=0'],
	hides: '这什么也藏不住：掩码键就在同一帧里，谁看到整帧，谁就能还原。',
	ask: '换你当攻击者：你的网页想发什么都行。如果掩码键是……',
	keys: '掩码键',
	random: '新的随机数',
	fixed: (key) => `永远是 ${key}`,
	own: (key) => `最初的掩码键：${key}`,
	page: { name: '你的网页', who: '发出这段话' },
	server: { name: '你的服务器', who: '收到的' },
	cache: '路上的缓存：替别人存着回答',
	capsule: (bytes) => `一帧，${countBytes(bytes)}`,
	outcome: (request, choice) => {
		if (request !== null)
			return `缓存以为有人在要 ${request}。你的服务器可以回一份假的，缓存就可能把它发给所有人。路上的字节由你说了算（RFC 6455 §10.3）。`;
		return choice === 'own'
			? '在缓存看来全是乱码。浏览器会用哪个掩码键，网页事先不可能知道。'
			: '在缓存看来全是乱码。网页能选文字，却选不了掩码键，也就选不了路上的字节。';
	},
};
