import type { BilingualMaterial, Material, PartRole } from './material.ts';
import { LOCALES, type Locale } from '#domain/i18n/locale.ts';

export type FileFormat = 'pdf' | 'docx' | 'pptx' | 'zip';

export type SheetInk = 'colour' | 'one-ink';

/** What a zip holds: everything, or only what may be handed to pupils. */
export type ZipScope = 'all' | 'pupil';

/** A PDF of a part, before it is made. */
export interface PdfPlan {
	format: 'pdf';
	role: PartRole;
	ink: SheetInk;
	path: string;
}

/** One file of a material, before it is made. */
export type FilePlan =
	| PdfPlan
	| { format: 'docx' | 'pptx'; role: PartRole; path: string }
	| { format: 'zip'; scope: ZipScope; path: string };

/** What a page says of a file before it is fetched. */
export interface FileFacts {
	plan: FilePlan;
	/** Size in bytes. */
	bytes: number;
	/** Pages of a PDF, slides of a presentation; absent where the reader's program decides. */
	pages?: number | undefined;
	/** Lower-case hexadecimal digits. */
	sha256: string;
}

/** Address of the files below the root of the site. */
const FOLDERS: Readonly<Record<Locale, string>> = { ms: '/ms/bahan', en: '/en/toolkit' };

const ROLE_NAMES: Readonly<Record<Locale, Readonly<Record<PartRole, string>>>> = {
	ms: {
		teacher: 'guru',
		slides: 'slaid',
		sheet: 'helaian',
		pupil: 'murid',
		answers: 'jawapan',
		letter: 'surat',
		form: 'borang',
	},
	en: {
		teacher: 'teacher',
		slides: 'slides',
		sheet: 'sheet',
		pupil: 'pupil',
		answers: 'answers',
		letter: 'letter',
		form: 'form',
	},
};

const SCOPE_NAMES: Readonly<Record<Locale, Readonly<Record<ZipScope, string>>>> = {
	ms: { all: 'semua', pupil: 'set-murid' },
	en: { all: 'all', pupil: 'pupil-set' },
};

const ONE_INK_NAMES: Readonly<Record<Locale, string>> = { ms: 'satu-dakwat', en: 'one-ink' };

/** Sheets that people look at rather than work with are made in colour as well. */
const COLOUR_ROLES: readonly PartRole[] = ['sheet', 'pupil'];

/** Parts that may be handed to pupils. */
const PUPIL_ROLES: readonly PartRole[] = ['pupil', 'sheet'];

/**
 * The files of a material in one language: for each part its PDF (in colour and in one ink, or in one ink alone) and
 * the form that a school can change, then the zips. A zip for pupils is made where there is a sheet for pupils.
 */
export function planFiles(material: Material): readonly FilePlan[] {
	const { locale, record, parts } = material;
	const base = `${FOLDERS[locale]}/${record.urlName}`;
	const perPart = parts.flatMap(({ role }): FilePlan[] => {
		const stem = `${base}-${ROLE_NAMES[locale][role]}`;
		const oneInk: FilePlan = { format: 'pdf', role, ink: 'one-ink', path: `${stem}.pdf` };
		const pdfs: FilePlan[] = COLOUR_ROLES.includes(role)
			? [
					{ format: 'pdf', role, ink: 'colour', path: `${stem}.pdf` },
					{ ...oneInk, path: `${stem}-${ONE_INK_NAMES[locale]}.pdf` },
				]
			: [oneInk];
		const format = role === 'slides' ? 'pptx' : 'docx';
		return [...pdfs, { format, role, path: `${stem}.${format}` }];
	});
	const scopes: ZipScope[] = parts.some(({ role }) => role === 'pupil')
		? ['all', 'pupil']
		: ['all'];
	return [
		...perPart,
		...scopes.map((scope): FilePlan => ({
			format: 'zip',
			scope,
			path: `${base}-${SCOPE_NAMES[locale][scope]}.zip`,
		})),
	];
}

/** Whether a file goes into a zip: never a zip, and never answers or a plan into that of pupils. */
export function belongsInZip(plan: FilePlan, scope: ZipScope): boolean {
	if (plan.format === 'zip') return false;
	return scope === 'all' || PUPIL_ROLES.includes(plan.role);
}

/** Size of the picture of a first page: A4 upright, of which a page on its side fills the width. */
export const PREVIEW_PIXELS = { width: 224, height: 317 } as const;

/** The PDFs whose first page is shown as a picture: one of each part, the one that stands first. */
export function previewPlans(material: Material): readonly PdfPlan[] {
	const pdfs = planFiles(material).filter((plan) => plan.format === 'pdf');
	return pdfs.filter(({ role }, index) => pdfs.findIndex((each) => each.role === role) === index);
}

/** Address of the picture of a PDF's first page: beside it, with its name. */
export function previewPath({ path }: PdfPlan): string {
	return path.replace(/\.pdf$/, '.webp');
}

/** The name of a file without its folder. */
export function fileName(plan: FilePlan): string {
	return plan.path.slice(plan.path.lastIndexOf('/') + 1);
}

/** A size as people read it, rounded up: "84 kB", "1.2 MB". */
export function formatBytes(bytes: number): string {
	const kilobytes = Math.ceil(bytes / 1000);
	return kilobytes < 1000 ? `${String(kilobytes)} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

/** Source: IANA, Media Types, https://www.iana.org/assignments/media-types/, read 2026-11-22. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	zip: 'application/zip',
};

/** Address parts of every file in both languages, for the route `[lang]/[folder]/[file].[format]`. */
export function fileRoutes(materials: readonly BilingualMaterial[]) {
	return LOCALES.flatMap((lang) =>
		materials.flatMap((material) =>
			planFiles(material[lang]).map(({ path, format }) => {
				const [, , folder, name = ''] = path.split('/');
				const file = name.slice(0, -`.${format}`.length);
				return { params: { lang, folder, file, format }, props: { material, path, format } };
			}),
		),
	);
}

/** Address parts of every picture of a first page in both languages, for the route `[lang]/[folder]/[file].webp`. */
export function previewRoutes(materials: readonly BilingualMaterial[]) {
	return LOCALES.flatMap((lang) =>
		materials.flatMap((material) =>
			previewPlans(material[lang]).map((plan) => {
				const [, , folder, name = ''] = previewPath(plan).split('/');
				const file = name.slice(0, -'.webp'.length);
				return { params: { lang, folder, file }, props: { material, plan } };
			}),
		),
	);
}
