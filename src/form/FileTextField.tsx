import { Button, Textarea } from '@mantine/core';
import { IconEye, IconEyeOff, IconUpload } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import type { FieldValues } from 'react-hook-form';
import { textOf } from '../lib/base64';
import classes from './field.module.css';
import { useTextInput, type TextInputProps } from './useTextInput';

interface FileTextFieldProps<Values extends FieldValues> extends TextInputProps<Values> {
  /** Hides what is in it until one asks to see it, and keeps browsers from storing it. */
  secret?: boolean;
  /** What a dropped or chosen file becomes; without it, the text in it. */
  fromFile?: (bytes: Uint8Array) => string;
}

/** A text of several lines that usually comes from a file: PEM, key file. Paste it, choose the file, or drop it here. */
export function FileTextField<Values extends FieldValues>(props: FileTextFieldProps<Values>) {
  const { secret = false, fromFile = textIn } = props;
  const input = useTextInput(props);
  const chooser = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(!secret);
  const take = (file: File | undefined) => {
    if (!file || input.readOnly) return;
    void file.arrayBuffer().then((bytes) => input.onChange(fromFile(new Uint8Array(bytes))));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className={classes.file} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Textarea
        {...input}
        rows={3}
        classNames={{ input: `${input.classNames.input} ${classes.code} ${shown ? '' : classes.hidden}` }}
      />
      {input.readOnly ? null : (
        <div className={classes.fileTools}>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconUpload size={14} aria-hidden="true" />}
            onClick={() => chooser.current?.click()}
          >
            Choose file
          </Button>
          {secret ? (
            <Button
              variant="subtle"
              size="xs"
              aria-pressed={shown}
              leftSection={
                shown ? <IconEyeOff size={14} aria-hidden="true" /> : <IconEye size={14} aria-hidden="true" />
              }
              onClick={() => setShown(!shown)}
            >
              {shown ? 'Hide' : 'Show'}
            </Button>
          ) : null}
          <span className={classes.value}>or drop a file here</span>
          <input
            ref={chooser}
            type="file"
            hidden
            aria-label={`File for ${input.label}`}
            onChange={(event) => {
              take(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </div>
      )}
    </div>
  );
}

/** Files of other encodings become something odd, which the rules of the field tell apart. */
function textIn(bytes: Uint8Array): string {
  return (textOf(bytes) ?? new TextDecoder().decode(bytes)).trim();
}
