import { quantityOf, type Setting } from '../../../engine/index.ts';

/** The same setting with messages at the same rate whose every figure is known: as `verdictOf` judges it. */
export function asPoisson(setting: Setting): Setting {
	const ratePerSecond = quantityOf(setting, 'ratePerSecond');
	if (ratePerSecond === null) return setting;
	return { ...setting, arrivals: { type: 'poisson', ratePerSecond } };
}
