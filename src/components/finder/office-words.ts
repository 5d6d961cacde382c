import type { InterfaceKey } from '#domain/i18n/translator.ts';
import type { OfficeKind, OfficeService } from '#domain/offices/office.ts';

/** The petal of each service: police protects, a hospital is survival, the welfare office hears. */
export const PETAL_OF_SERVICE: Readonly<Record<OfficeService, string>> = {
	police: 'protection',
	hospital: 'survival',
	welfare: 'participation',
};

export const KIND_KEYS: Readonly<Record<OfficeKind, InterfaceKey>> = {
	balai: 'office.kind.balai',
	community: 'office.kind.community',
	ipd: 'office.kind.ipd',
	ipk: 'office.kind.ipk',
	pkmd: 'office.kind.pkmd',
	jkm_state: 'office.kind.jkm_state',
	bahagian: 'office.kind.bahagian',
	jpka: 'office.kind.jpka',
	hospital: 'office.kind.hospital',
};
