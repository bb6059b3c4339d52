// Formats shares as percentages. Only exactly all is shown as 100 %, and only exactly nothing as 0 %.
import type { Locale } from '../../../strings/locale.ts';
import { numberFormat } from '../figures.ts';

export function formatShare(share: number, locale: Locale): string {
	if (Number.isNaN(share)) return '–';
	const percent = numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
	if (share > 0 && share < 0.001) return `< ${percent.format(0.001)}`;
	if (share < 1 && share > 0.999) return `> ${percent.format(0.999)}`;
	const near = share < 0.01 || share > 0.99;
	return percent.format(near ? Math.round(share * 1000) / 1000 : Math.round(share * 100) / 100);
}
