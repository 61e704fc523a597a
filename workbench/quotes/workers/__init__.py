"""Many articles read at once: by processes of this machine, or by a Dask cluster."""
