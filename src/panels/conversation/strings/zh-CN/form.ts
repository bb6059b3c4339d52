import { ownValue } from '../../../../engine/own-value.ts';
import type { ShapeProblem } from '../../../../engine/simulation/index.ts';
import { isEntries } from '../../form/form-values.ts';
import type { FormWords } from '../en/form.ts';
import { number } from '../../../../strings/zh-CN/numbers.ts';

function hexProblem({ kind, line, column, found }: NonNullable<ShapeProblem['digits']>): string {
	const position = `第 ${number(line)} 行第 ${number(column)} 列`;
	return kind === 'odd-digits'
		? `${position}：一个字节需要两位十六进制数字。`
		: `${position}：“${found}”不是十六进制数字。`;
}

const TYPES: Readonly<Record<string, string>> = {
	number: '数字',
	integer: '整数',
	string: '字符串',
	boolean: 'true 或 false',
	array: '数组',
	object: '对象',
};

export const form: FormWords = {
	units: { ms: 'ms', bytes: '字节', bits: 'bit/s', percent: '%' },
	empty: {
		bitsPerSecond: '不限',
		readBitsPerSecond: '立即',
		limit: '64 MiB；真实程序：自己的上限',
		origins: '全部',
		resources: '全部',
		request: '自动生成',
		answer: '自动生成',
		nth: '每一次',
		after: '立即',
		fragmentBytes: '不分片',
		below: '不限',
		bytes: '合并',
	},
	none: '无',
	hints: { lists: '用逗号分隔', lines: '头部以空行结束' },
	choices: {
		kind: { page: '浏览器中的网页', program: '使用 ws 的 Node 程序' },
		reader: { strict: 'RFC 6455', chromium: 'Chromium', firefox: 'Firefox', ws: 'ws' },
		masking: { fresh: '每帧重新生成', same: '总是 37 fa 21 3d', off: '无：MASK = 0' },
		policy: { fixed: '每次相同', exponential: '每次加倍', jitter: '随机，上限每次加倍' },
		ends: { reset: 'RST', fin: 'FIN', silence: 'FIN 和 RST 都不发' },
		from: { client: '客户端', server: '服务器' },
	},
	groups: {
		reconnect: { policy: '延迟方式', firstMs: '首次延迟', mostMs: '最长延迟', times: '尝试次数' },
		away: { fromMs: '从', untilMs: '到' },
		http2: { extendedConnect: '服务器允许扩展 CONNECT', downloadBytes: '同时下载' },
	},
	unsendable: ({ kind, bytes, fits }) => {
		switch (kind) {
			case 'does-not-fit':
				return `内容有 ${number(bytes)} 字节，这个控制帧最多容纳 ${number(fits)} 字节（§5.5）。`;
			case 'needs':
				return '填写原因时必须填写关闭码。';
			case 'empty':
				return '至少输入一个字节。';
		}
	},
	wrong: ({ path, kind, found, expected, digits }) => {
		switch (kind) {
			case 'missing':
				return `缺少 ${expected}。`;
			case 'unknown':
				return `“${found}”在这里无效。可用：${expected}。`;
			case 'type':
				return found === '' || found === '""'
					? `这里应为${ownValue(TYPES, expected) ?? expected}。`
					: `这里应为${ownValue(TYPES, expected) ?? expected}，而不是${ownValue(TYPES, found) ?? ` ${found}`}。`;
			case 'range':
				return `${found} 超出范围，应在 ${expected.replace('…', ' 到 ')} 之间。`;
			case 'value':
				if (expected.endsWith(', or link.http2: null')) {
					return `用 HTTP/2 时，${path} 必须是 ${expected.slice(0, expected.indexOf(','))}。`;
				}
				return digits === undefined
					? `${found} 在这里无效。可用：${expected}。`
					: hexProblem(digits);
			case 'too-long':
				if (path.endsWith('.pingMs')) {
					return `这样大约会产生 ${number(Number(found))} 个事件，而最多只能模拟 ${number(Number(expected.slice(2)))} 个。间隔的单位是 ms：30 s 要填 30000。`;
				}
				return isEntries({ path, expected })
					? `这样大约会产生 ${found} 个事件，而最多只能模拟 ${expected.slice(2)} 个。`
					: `超出上限：最多为 ${expected.slice(2)}。`;
		}
	},
};
