/** Looks into the schema to word diagnostics: what stands at a path, which keys it may have. */
import * as z from "zod";

type Path = readonly PropertyKey[];

/** Every schema that may stand at a path, unions opened. */
export function schemasAt(root: z.ZodType, path: Path): z.ZodType[] {
  let current: z.ZodType[] = open(root);
  for (const key of path) current = current.flatMap((schema) => step(schema, key)).flatMap(open);
  return current;
}

/** Keys an object at the path may have. */
export function keysAt(root: z.ZodType, path: Path): string[] {
  return schemasAt(root, path).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
}

/** What the schema calls the thing at a path, such as `FigureInput`, before unions are opened. */
export function namesAt(root: z.ZodType, path: Path): string[] {
  if (path.length === 0) return [root.meta()?.id ?? ""];
  const parents = schemasAt(root, path.slice(0, -1));
  return parents
    .flatMap((schema) => step(schema, path.at(-1)!))
    .map((schema) => unwrap(schema).meta()?.id)
    .filter((id) => id !== undefined);
}

function open(schema: z.ZodType): z.ZodType[] {
  const inner = unwrap(schema);
  return inner instanceof z.ZodUnion ? (inner.options as z.ZodType[]).flatMap(open) : [inner];
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function step(schema: z.ZodType, key: PropertyKey): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const property = (schema.shape as Record<PropertyKey, z.ZodType>)[key];
    return property ? [property] : [];
  }
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodTuple) {
    const item = (schema.def.items as z.ZodType[])[Number(key)];
    return item ? [item] : [];
  }
  return [];
}
